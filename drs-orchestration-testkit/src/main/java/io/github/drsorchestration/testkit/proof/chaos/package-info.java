/**
 * Random plans in random worlds with random faults, held to every invariant; start at {@link
 * io.github.drsorchestration.testkit.proof.chaos.ChaosExploration}.
 */
@NullMarked
package io.github.drsorchestration.testkit.proof.chaos;

import org.jspecify.annotations.NullMarked;
