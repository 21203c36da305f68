package io.github.drsorchestration.lambda.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.notification.Courier;
import io.github.drsorchestration.core.service.readiness.Proof;
import io.github.drsorchestration.core.service.readiness.Readiness;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.machine.Driven;
import io.github.drsorchestration.lambda.machine.Drives;
import io.github.drsorchestration.lambda.metric.Metric;
import io.github.drsorchestration.lambda.metric.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What schedules of EventBridge have done again and again. */
final class Housekeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final Actor SCHEDULE = Actor.of("schedule");

  private final Ports ports;
  private final DrsOrchestrator orchestrator;
  private final Drives drives;
  private final AuditLog audit;
  private final Metrics metrics;

  Housekeeping(Deployment deployment, DrsOrchestrator orchestrator, Drives drives) {
    this.ports = deployment.ports();
    this.orchestrator = orchestrator;
    this.drives = drives;
    this.audit = deployment.audit();
    this.metrics = deployment.metrics();
  }

  /**
   * Finds executions that nobody drives, and does what is due: schedules, drills, notifications.
   * What fails of these is tried again a minute later, and keeps nothing else from being done.
   */
  JsonNode sweep() {
    List<String> unsettled = ports.executionStore().unsettled();
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("executions", unsettled.size());
    unsettled.forEach(id -> attempt("look after execution " + id, () -> lookAfter(id)));
    attempt(
        "run schedules",
        () ->
            answer.put(
                "runs",
                orchestrator.scheduleRunner(audit).runDue(ports.time().now()).runs().size()));
    attempt(
        "deliver notifications", () -> answer.put("delivered", new Courier(ports).deliverDue()));
    return answer;
  }

  private void lookAfter(String executionId) {
    boolean hasWork =
        ports.executionStore().find(executionId).filter(it -> !it.inbox().isEmpty()).isPresent();
    drives.lookAfter(Driven.execution(executionId), hasWork);
  }

  JsonNode syncTags() {
    boolean ran = orchestrator.tagSync().runIfDue(SCHEDULE).isPresent();
    return JsonNodeFactory.instance.objectNode().put("ran", ran);
  }

  /** Evaluates every plan, so that its readiness has a history. */
  JsonNode checkReadiness() {
    List<RecoveryPlan> plans = ports.recoveryPlanStore().listAll();
    for (RecoveryPlan plan : plans) {
      attempt(
          "evaluate plan " + plan.planId(),
          () -> reportProof(orchestrator.readiness().evaluate(plan.planId())));
    }
    return JsonNodeFactory.instance.objectNode().put("plans", plans.size());
  }

  private void reportProof(Readiness readiness) {
    readiness
        .proof()
        .ifPresent(
            proof -> metrics.report(readiness.planName(), metricsOf(proof, ports.time().now())));
  }

  /** A drill that no longer proves anything is still the last one. */
  static Map<Metric, Long> metricsOf(Proof proof, Instant now) {
    long days = Duration.between(proof.endedAt(), now).toDays();
    return proof.valid()
        ? Map.of(Metric.DAYS_SINCE_DRILL, days, Metric.PROOF_AGE_DAYS, days)
        : Map.of(Metric.DAYS_SINCE_DRILL, days);
  }

  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("could not {}", what, e);
    }
  }
}
