/**
 * Figures for Prometheus and spans for OpenTelemetry. Start at {@link
 * io.github.drsorchestration.server.metric.Metrics}.
 */
@NullMarked
package io.github.drsorchestration.server.metric;

import org.jspecify.annotations.NullMarked;
