package io.github.drsorchestration.springboot.monitoring;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.springboot.event.ExecutionSaved;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How long recoveries took, from the declaration until everything was up. */
@Component
class RecoveryTimeMetrics {

  private final DrsOrchestrator orchestrator;
  private final MeterRegistry meters;

  RecoveryTimeMetrics(DrsOrchestrator orchestrator, MeterRegistry meters) {
    this.orchestrator = orchestrator;
    this.meters = meters;
  }

  @EventListener
  void on(ExecutionSaved saved) {
    if (saved.events().stream().anyMatch(RecoveryTimeMetrics::isEnd)) {
      record(saved.execution());
    }
  }

  private static boolean isEnd(ExecutionEvent event) {
    return event.details() instanceof EventDetails.StatusChanged changed
        && changed.to().isTerminal();
  }

  private void record(Execution execution) {
    RtoResult rto = orchestrator.executions().report(execution.executionId()).rto();
    Timer timer =
        Timer.builder("recovery.rto")
            .description("From the declaration until everything was up")
            .tag("plan", execution.plan().planId())
            .tag("kind", execution.kind().name())
            .tag("verdict", rto.verdict().name())
            .register(meters);
    rto.measured().ifPresent(timer::record);
  }
}
