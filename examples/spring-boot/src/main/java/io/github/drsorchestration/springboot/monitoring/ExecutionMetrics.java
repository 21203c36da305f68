package io.github.drsorchestration.springboot.monitoring;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many executions there are in each status, whichever process drives them. */
@Component
class ExecutionMetrics {

  private static final PageRequest LATEST = new PageRequest(1_000, Optional.empty());

  private final ExecutionStore store;
  private final MultiGauge executions;

  ExecutionMetrics(Ports ports, MeterRegistry meters) {
    this.store = ports.executionStore();
    this.executions =
        MultiGauge.builder("recovery.executions")
            .description("The latest 1,000 executions by status")
            .register(meters);
  }

  @Scheduled(fixedDelayString = "${recovery.metrics-interval}")
  void count() {
    Map<ExecutionStatus, Long> counts =
        store.list(ExecutionQuery.ALL, LATEST).items().stream()
            .collect(Collectors.groupingBy(ExecutionSummary::status, Collectors.counting()));
    executions.register(
        Stream.of(ExecutionStatus.values())
            .<Row<?>>map(it -> Row.of(Tags.of("status", it.name()), counts.getOrDefault(it, 0L)))
            .toList(),
        true);
  }
}
