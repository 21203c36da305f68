/**
 * The faults of a simulated world; start at {@link io.github.drsorchestration.testkit.fault.Fault}.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.testkit.fault;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
