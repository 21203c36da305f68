package io.github.drsorchestration.server.metric;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what the service does, in the form that Prometheus reads. */
public final class Metrics {

  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
  private static final PageRequest LATEST = new PageRequest(1_000, Optional.empty());

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final MultiGauge executions;

  public Metrics() {
    this.executions =
        MultiGauge.builder("drs.orchestration.executions")
            .description("The latest 1,000 executions by status")
            .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** Shows how many streams are open, and how many executions this process drives. */
  public void show(IntSupplier streams, IntSupplier driving) {
    Gauge unusedStreams =
        Gauge.builder("drs.orchestration.streams", streams::getAsInt)
            .description("Open live streams")
            .register(registry);
    Gauge unusedDriving =
        Gauge.builder("drs.orchestration.driving", driving::getAsInt)
            .description("Executions that this process drives")
            .register(registry);
  }

  /** A request was answered. */
  public void request(String operation, int status, Duration took) {
    Timer.builder("drs.orchestration.requests")
        .description("Requests by operation and status")
        .tag("operation", operation)
        .tag("status", String.valueOf(status))
        .publishPercentileHistogram(false)
        .serviceLevelObjectives(
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2))
        .register(registry)
        .record(took);
  }

  /** Everything that was counted. */
  public String text(ExecutionStore store) {
    try {
      Map<ExecutionStatus, Long> byStatus =
          store.list(ExecutionQuery.ALL, LATEST).items().stream()
              .collect(Collectors.groupingBy(ExecutionSummary::status, Collectors.counting()));
      executions.register(
          Stream.of(ExecutionStatus.values())
              .<MultiGauge.Row<?>>map(
                  it ->
                      MultiGauge.Row.of(
                          Tags.of("status", it.name()), byStatus.getOrDefault(it, 0L)))
              .toList(),
          true);
    } catch (OrchestrationException e) {
      LOG.warn("the executions cannot be counted", e);
    }
    return registry.scrape();
  }
}
