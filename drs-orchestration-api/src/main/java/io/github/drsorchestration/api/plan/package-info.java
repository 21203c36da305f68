/**
 * In which order an application comes back; start at {@link
 * io.github.drsorchestration.api.plan.RecoveryPlan}.
 */
@NullMarked
@Value.Style(
    visibilityString = "PACKAGE",
    overshadowImplementation = true,
    jdkOnly = true,
    throwForInvalidImmutableState = InvalidValueException.class)
package io.github.drsorchestration.api.plan;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
