/**
 * Figures about executions; see {@link io.github.drsorchestration.aws.cloudwatch.ExecutionMetrics}.
 */
@NullMarked
package io.github.drsorchestration.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
