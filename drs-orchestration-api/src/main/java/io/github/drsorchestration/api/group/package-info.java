/**
 * Which servers belong together and how they are launched; start at {@link
 * io.github.drsorchestration.api.group.ProtectionGroup}.
 */
@NullMarked
@Value.Style(
    visibilityString = "PACKAGE",
    overshadowImplementation = true,
    jdkOnly = true,
    throwForInvalidImmutableState = InvalidValueException.class)
package io.github.drsorchestration.api.group;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
