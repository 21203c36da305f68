/**
 * What happens when a plan is run, and what people can ask of it; start at {@link
 * io.github.drsorchestration.api.execution.Execution}.
 */
@NullMarked
@Value.Style(
    visibilityString = "PACKAGE",
    overshadowImplementation = true,
    jdkOnly = true,
    throwForInvalidImmutableState = InvalidValueException.class)
package io.github.drsorchestration.api.execution;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
