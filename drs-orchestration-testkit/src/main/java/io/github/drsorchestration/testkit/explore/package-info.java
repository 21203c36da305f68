/**
 * Runs one plan in many worlds and counts the outcomes; start at {@link
 * io.github.drsorchestration.testkit.explore.Exploration}.
 */
@NullMarked
package io.github.drsorchestration.testkit.explore;

import org.jspecify.annotations.NullMarked;
