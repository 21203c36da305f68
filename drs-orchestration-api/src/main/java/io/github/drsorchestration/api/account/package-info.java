/** The accounts whose servers are recovered. */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.api.account;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
