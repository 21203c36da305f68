/** News of recoveries for people and programs. Start at {@link Notification}. */
@NullMarked
@Value.Style(
    visibilityString = "PACKAGE",
    overshadowImplementation = true,
    jdkOnly = true,
    throwForInvalidImmutableState = InvalidValueException.class)
package io.github.drsorchestration.api.notification;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
