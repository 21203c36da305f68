package io.github.drsorchestration.lambda.orchestration;

import io.github.drsorchestration.api.disaster.Disaster;
import io.github.drsorchestration.api.disaster.DisasterStatus;
import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import io.github.drsorchestration.core.engine.StepResult;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.machine.Driven;
import io.github.drsorchestration.lambda.machine.Drives;
import io.github.drsorchestration.lambda.metric.Metric;
import io.github.drsorchestration.lambda.metric.Metrics;
import io.github.drsorchestration.lambda.orchestration.StepAnswer.Next;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes the steps of executions and disasters for runs of the state machine. */
final class Steps {

  /** Its parts wake a disaster when they end, so this is for wake-ups that were lost. */
  private static final Duration LOOK_AT_DISASTER = Duration.ofHours(1);

  private static final String GONE = "NOT_FOUND";

  private final Ports ports;
  private final ExecutionEngine engine;
  private final DrsOrchestrator orchestrator;
  private final Drives drives;
  private final Metrics metrics;
  private final int maxRounds;

  Steps(Deployment deployment, DrsOrchestrator orchestrator, Drives drives) {
    this.metrics = deployment.metrics();
    this.maxRounds = deployment.settings().maxStepsPerRun();
    this.ports = deployment.ports();
    this.engine = new ExecutionEngine(ports);
    this.orchestrator = orchestrator;
    this.drives = drives;
  }

  /**
   * Takes one step.
   *
   * @param round how many steps the run has taken before
   */
  StepAnswer take(Driven driven, String run, int round) {
    if (!drives.begin(driven, run, round == 0)) {
      return StepAnswer.of(Next.END, "DRIVEN_BY_ANOTHER_RUN");
    }
    StepAnswer answer = driven.isDisaster() ? disaster(driven) : execution(driven);
    return answer.continued(round >= maxRounds);
  }

  private StepAnswer execution(Driven driven) {
    StepResult result = engine.step(driven.id());
    Optional<Execution> found = ports.executionStore().find(driven.id());
    if (found.isEmpty()) {
      return drives.end(driven) ? StepAnswer.of(Next.FAIL, GONE) : again(GONE);
    }
    Execution execution = found.get();
    String status = execution.status().name();
    if (execution.settled()) {
      return settled(driven, execution, status);
    }
    drives.await(driven, awaited(execution));
    return StepAnswer.after(realUntil(result.wakeAt().orElseGet(ports.time()::now)), status);
  }

  private StepAnswer settled(Driven driven, Execution execution, String status) {
    if (!drives.end(driven)) {
      return again(status);
    }
    if (execution.termination().isEmpty()) {
      reportObjectives(execution);
    }
    execution
        .startRequest()
        .disaster()
        .ifPresent(part -> drives.wakeIfDriven(Driven.disaster(part.disasterId())));
    return StepAnswer.of(
        execution.status() == ExecutionStatus.COMPLETED ? Next.END : Next.FAIL, status);
  }

  private void reportObjectives(Execution execution) {
    ExecutionReport report = orchestrator.executions().report(execution.executionId());
    Map<Metric, Long> objectives = new EnumMap<>(Metric.class);
    report.rto().measured().ifPresent(it -> objectives.put(Metric.RTO_SECONDS, it.toSeconds()));
    report.rpo().worst().ifPresent(it -> objectives.put(Metric.RPO_SECONDS, it.toSeconds()));
    metrics.report(report.planName(), objectives);
  }

  private StepAnswer disaster(Driven driven) {
    Disaster disaster = orchestrator.disasters().get(driven.id());
    String status = disaster.status().name();
    if (disaster.status() == DisasterStatus.RUNNING) {
      return new StepAnswer(Next.WAIT, status, LOOK_AT_DISASTER);
    }
    if (!drives.end(driven)) {
      return again(status);
    }
    return StepAnswer.of(
        disaster.status() == DisasterStatus.COMPLETED ? Next.END : Next.FAIL, status);
  }

  private static StepAnswer again(String status) {
    return StepAnswer.of(Next.STEP, status);
  }

  /** A state machine waits in real time, whatever time the engine has. */
  private Duration realUntil(Instant wakeAt) {
    Time time = ports.time();
    double factor = time.during(Duration.ofSeconds(1)).toNanos() / 1e9;
    Duration wait = Duration.between(time.now(), wakeAt);
    return Duration.ofNanos(Math.round(wait.toNanos() / factor));
  }

  /** What events of DRS can be about that matter to it now. */
  private static Set<String> awaited(Execution execution) {
    Set<String> ids = new TreeSet<>();
    execution.waves().stream()
        .flatMap(wave -> wave.attempts().stream())
        .filter(attempt -> attempt.status() == AttemptStatus.SUBMITTED)
        .map(JobAttempt::jobId)
        .forEach(job -> job.ifPresent(ids::add));
    execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .flatMap(server -> server.failback().stream())
        .forEach(failback -> ids.add(failback.instanceId()));
    return ids;
  }
}
