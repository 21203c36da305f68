/** The accounts whose servers are recovered. */
@NullMarked
@Value.Style(
    visibilityString = "PACKAGE",
    overshadowImplementation = true,
    jdkOnly = true,
    throwForInvalidImmutableState = InvalidValueException.class)
package io.github.drsorchestration.api.account;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
