/**
 * What the state machine, EventBridge and its schedules ask for; start at {@link
 * io.github.drsorchestration.lambda.orchestration.Orchestration}.
 */
@NullMarked
package io.github.drsorchestration.lambda.orchestration;

import org.jspecify.annotations.NullMarked;
