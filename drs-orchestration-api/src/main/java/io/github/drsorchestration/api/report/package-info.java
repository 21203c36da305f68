/**
 * What can be said about an execution, before it and after it; start at {@link
 * io.github.drsorchestration.api.report.ExecutionReport} and {@link
 * io.github.drsorchestration.api.report.Forecast}.
 */
@NullMarked
@Value.Style(
    visibilityString = "PACKAGE",
    overshadowImplementation = true,
    jdkOnly = true,
    throwForInvalidImmutableState = InvalidValueException.class)
package io.github.drsorchestration.api.report;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
