/**
 * The contents of a simulation file; start at {@link
 * io.github.drsorchestration.cli.scenario.Scenario}.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.cli.scenario;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
