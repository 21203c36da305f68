/**
 * Metrics and health. Start at {@link
 * io.github.drsorchestration.springboot.monitoring.ExecutionMetrics}.
 */
@NullMarked
package io.github.drsorchestration.springboot.monitoring;

import org.jspecify.annotations.NullMarked;
