/**
 * Events of DRS on EventBridge, and schedules of EventBridge Scheduler; start at {@link
 * io.github.drsorchestration.aws.eventbridge.DrsEvents}.
 */
@NullMarked
package io.github.drsorchestration.aws.eventbridge;

import org.jspecify.annotations.NullMarked;
