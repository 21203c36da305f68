/**
 * Assertions about executions and explorations; start at {@link
 * io.github.drsorchestration.testkit.assertion.ExecutionAssert}.
 */
@NullMarked
package io.github.drsorchestration.testkit.assertion;

import org.jspecify.annotations.NullMarked;
