package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ExecutionSamples.FAILURE;
import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.ApprovalReport;
import io.github.drsorchestration.api.report.AuditedAction;
import io.github.drsorchestration.api.report.ChainSummary;
import io.github.drsorchestration.api.report.FailbackReport;
import io.github.drsorchestration.api.report.HookReport;
import io.github.drsorchestration.api.report.JobReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.PauseReport;
import io.github.drsorchestration.api.report.RemainingInstance;
import io.github.drsorchestration.api.report.SimulationMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The single facts of a report. */
final class ReportSamples {

  private static final Optional<Instant> LATER = Optional.of(NOON.plusSeconds(300));

  static final ApprovalReport APPROVAL =
      new ApprovalReport(
          ApprovalStatus.APPROVED,
          NOON,
          LATER,
          Optional.of(Actor.of("carol")),
          Optional.of("looks right"),
          LATER,
          Optional.of("look at the row counts"),
          Set.of("carol", "dave"),
          Optional.of(FailbackSamples.CUTOVER));

  static final ChainSummary CHAIN =
      new ChainSummary(
          41,
          Optional.of(ExecutionSamples.HASH),
          Optional.of("cd".repeat(32)),
          true,
          List.of("the status of the execution"),
          List.of("event 3 was changed"));

  static final SimulationMark SIMULATED =
      new SimulationMark(
          Optional.of(42L),
          Optional.of("shop.json"),
          Optional.of("ef".repeat(32)),
          "drs-orchestration 0.1.0");

  static final AuditedAction ACTION =
      new AuditedAction(
          NOON,
          Actor.of("ann"),
          "RETRY",
          Optional.of("databases"),
          Optional.of("the subnet has room again"),
          AuditedAction.Outcome.REFUSED,
          Optional.of("nothing has failed"));

  static final HookReport HOOK =
      new HookReport("dns", HookStatus.FAILED, NOON, LATER, Optional.of(FAILURE));

  static final JobReport JOB =
      new JobReport(
          "exec-1/databases/1",
          Optional.of("drsjob-0f1e2d3c4b5a60001"),
          PLACE,
          2,
          AttemptStatus.ENDED,
          NOON,
          LATER);

  static final FailbackReport HOME =
      new FailbackReport(
          FailbackStage.PROTECTED,
          ProductionSide.ORIGIN,
          Optional.of(PLACE),
          Optional.of(NOON),
          Optional.of(NOON.plusSeconds(600)),
          Optional.of(NOON.plusSeconds(7_200)));

  static final LaunchReport TRY =
      new LaunchReport(
          1,
          Optional.of("drsjob-0f1e2d3c4b5a60001"),
          NOON,
          Optional.of(NOON.plusSeconds(200)),
          LATER,
          Optional.of(FAILURE));

  static final RemainingInstance LEFT_OVER =
      new RemainingInstance(
          Optional.of("i-0aa11bb22cc33dd44"),
          Optional.of("drsjob-0f1e2d3c4b5a60001"),
          PLACE,
          DATABASE,
          "db-1",
          "databases",
          ServerStatus.FAILED);

  static final PauseReport PAUSE =
      new PauseReport(
          NOON, LATER, Actor.of("bob"), Optional.of("a look first"), Optional.of("databases"));

  private ReportSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(
            ApprovalReport.class,
            APPROVAL,
            new ApprovalReport(
                APPROVAL.status(),
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty()),
            "status",
            "requestedAt"),
        Sample.of(
            ChainSummary.class,
            CHAIN,
            new ChainSummary(0, Optional.empty(), Optional.empty(), false, List.of(), List.of())),
        Sample.of(
            SimulationMark.class,
            SIMULATED,
            new SimulationMark(
                Optional.empty(), Optional.empty(), Optional.empty(), SIMULATED.tool()),
            "tool"),
        action(),
        Sample.of(
            HookReport.class,
            HOOK,
            new HookReport("dns", HOOK.status(), NOON, Optional.empty(), Optional.empty()),
            "name",
            "status",
            "startedAt"),
        job(),
        Sample.of(
            LaunchReport.class,
            TRY,
            new LaunchReport(
                1, Optional.empty(), NOON, Optional.empty(), Optional.empty(), Optional.empty()),
            "number",
            "startedAt"),
        Sample.of(
            FailbackReport.class,
            HOME,
            new FailbackReport(
                FailbackStage.PROTECTED,
                ProductionSide.ORIGIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            "stage",
            "production"),
        Sample.of(
            RemainingInstance.class,
            LEFT_OVER,
            new RemainingInstance(
                Optional.empty(),
                Optional.empty(),
                PLACE,
                DATABASE,
                "db-1",
                "databases",
                ServerStatus.FAILED),
            "where",
            "serverId",
            "name",
            "wave",
            "status"),
        Sample.of(
            PauseReport.class,
            PAUSE,
            new PauseReport(
                NOON, Optional.empty(), Actor.of("bob"), Optional.empty(), Optional.empty()),
            "from",
            "by"));
  }

  private static Sample<AuditedAction> action() {
    return Sample.of(
        AuditedAction.class,
        ACTION,
        new AuditedAction(
            NOON,
            Actor.of("ann"),
            "RETRY",
            Optional.empty(),
            Optional.empty(),
            AuditedAction.Outcome.REFUSED,
            Optional.empty()),
        "at",
        "by",
        "what",
        "outcome");
  }

  private static Sample<JobReport> job() {
    return Sample.of(
        JobReport.class,
        JOB,
        new JobReport(
            "exec-1/databases/1",
            Optional.empty(),
            PLACE,
            0,
            AttemptStatus.ENDED,
            NOON,
            Optional.empty()),
        "attemptId",
        "where",
        "status",
        "startedAt");
  }
}
