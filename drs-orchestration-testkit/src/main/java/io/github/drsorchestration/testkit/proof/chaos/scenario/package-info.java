/**
 * What happens in a chaos trial, and how it follows from a seed; start at {@link
 * io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario}.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.testkit.proof.chaos.scenario;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
