/**
 * What drives executions by a state machine; start at {@link
 * io.github.drsorchestration.lambda.machine.Drives}.
 */
@NullMarked
package io.github.drsorchestration.lambda.machine;

import org.jspecify.annotations.NullMarked;
