/**
 * What a simulation file says; start at {@link
 * io.github.drsorchestration.quickstart.scenario.Scenario}.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.quickstart.scenario;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
