/**
 * Chance that comes from a seed; start at {@link io.github.drsorchestration.testkit.chance.Chance}.
 */
@NullMarked
package io.github.drsorchestration.testkit.chance;

import org.jspecify.annotations.NullMarked;
