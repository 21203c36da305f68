/**
 * Every order in which the launches of a plan can finish; start at {@link
 * io.github.drsorchestration.testkit.explore.exhaustive.Interleavings}.
 */
@NullMarked
package io.github.drsorchestration.testkit.explore.exhaustive;

import org.jspecify.annotations.NullMarked;
