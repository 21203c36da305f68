package io.github.drsorchestration.springboot.monitoring;

import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.service.health.ComponentHealth;
import io.github.drsorchestration.core.service.health.HealthReport;
import io.github.drsorchestration.core.service.place.Diagnosis;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the stores, and DRS in each account and Region in use, answer. */
@Component
class OrchestratorHealthIndicator implements HealthIndicator {

  private final DrsOrchestrator orchestrator;

  OrchestratorHealthIndicator(DrsOrchestrator orchestrator) {
    this.orchestrator = orchestrator;
  }

  @Override
  public Health health() {
    HealthReport report = orchestrator.health().report();
    Health.Builder health = Health.status(report.status().name());
    report.components().forEach(it -> health.withDetail(name(it), outcome(it)));
    return health.build();
  }

  private static String name(ComponentHealth component) {
    return component.where().map(it -> component.name() + " " + it).orElse(component.name());
  }

  private static String outcome(ComponentHealth component) {
    return component.problem().map(Diagnosis::problem).orElse("answers");
  }
}
