/**
 * What starts by itself, and when it must not: schedules, triggers, maintenance windows, and the
 * drills that come of them. Start at {@link io.github.drsorchestration.api.automation.Schedule}.
 */
@NullMarked
@Value.Style(
    visibilityString = "PACKAGE",
    overshadowImplementation = true,
    jdkOnly = true,
    throwForInvalidImmutableState = InvalidValueException.class)
package io.github.drsorchestration.api.automation;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
