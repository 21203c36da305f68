/**
 * What can be said about an execution, before it and after it; start at {@link
 * io.github.drsorchestration.api.report.ExecutionReport} and {@link
 * io.github.drsorchestration.api.report.Forecast}.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.api.report;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
