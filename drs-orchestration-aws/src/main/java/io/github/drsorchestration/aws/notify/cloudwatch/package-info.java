/**
 * Metrics of executions; see {@link
 * io.github.drsorchestration.aws.notify.cloudwatch.ExecutionMetrics}.
 */
@NullMarked
package io.github.drsorchestration.aws.notify.cloudwatch;

import org.jspecify.annotations.NullMarked;
