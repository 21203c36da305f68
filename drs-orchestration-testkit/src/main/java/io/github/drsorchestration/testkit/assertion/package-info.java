/**
 * What is to be said of an execution in a test: {@link
 * io.github.drsorchestration.testkit.assertion.ExecutionAssert}.
 */
@NullMarked
package io.github.drsorchestration.testkit.assertion;

import org.jspecify.annotations.NullMarked;
