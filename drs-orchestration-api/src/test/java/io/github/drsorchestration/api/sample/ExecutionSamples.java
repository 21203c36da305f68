package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Executions with their waves and servers. */
public final class ExecutionSamples {

  public static final String HASH = "ab".repeat(32);

  public static final Failure FAILURE =
      new Failure(FailureCode.LAUNCH_FAILED, "the instance did not start; retry the server");

  public static final Execution EXECUTION =
      Execution.builder()
          .executionId("exec-1")
          .plan(PlanSamples.PLAN)
          .planHash(HASH)
          .startRequest(RequestSamples.START)
          .declaredAt(NOON.minusSeconds(600))
          .createdAt(NOON)
          .deadline(NOON.plus(Duration.ofDays(7)))
          .build();

  static final ServerExecution SERVER =
      ServerExecution.builder().serverId(DATABASE).where(PLACE).name("db-1").build();

  private static final Pause PAUSE =
      new Pause(NOON.plusSeconds(50), Actor.of("bob"), "a look first", Optional.of("databases"));

  private static final PreviousLaunch TRY =
      new PreviousLaunch(
          1,
          Optional.of("drsjob-0f1e2d3c4b5a60001"),
          Optional.of("i-0f1e2d3c4b5a60001"),
          FAILURE,
          NOON.plusSeconds(20));

  private ExecutionSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(
            Execution.class,
            full(),
            EXECUTION,
            "executionId",
            "plan",
            "planHash",
            "startRequest",
            "declaredAt",
            "createdAt",
            "deadline"),
        summary(),
        Sample.allRequired(Failure.class, FAILURE, "code", "message"),
        Sample.of(
            Pause.class,
            PAUSE,
            new Pause(PAUSE.since(), PAUSE.by(), PAUSE.reason(), Optional.empty()),
            "since",
            "by",
            "reason"),
        Sample.of(
            PreviousLaunch.class,
            TRY,
            new PreviousLaunch(1, Optional.empty(), Optional.empty(), FAILURE, TRY.endedAt()),
            "number",
            "failure",
            "endedAt"),
        Sample.of(ServerExecution.class, server(), SERVER, "serverId", "where", "name"),
        Sample.of(
            WaveExecution.class,
            wave(),
            WaveExecution.builder().wave(PlanSamples.WAVE).build(),
            "wave"));
  }

  private static Sample<ExecutionSummary> summary() {
    return Sample.of(
        ExecutionSummary.class,
        ExecutionSummary.of(
            full().toBuilder()
                .startRequest(
                    RequestSamples.START.toBuilder()
                        .disaster(DisasterSamples.PART)
                        .source(EntryPoint.SCHEDULE)
                        .build())
                .build()),
        new ExecutionSummary(
            "exec-1",
            "shop",
            "Web shop",
            ExecutionKind.RECOVERY,
            ExecutionStatus.PARTIAL,
            Actor.of("ann"),
            NOON.minusSeconds(600),
            NOON,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        "executionId",
        "planId",
        "planName",
        "kind",
        "status",
        "by",
        "declaredAt",
        "createdAt");
  }

  private static Execution full() {
    return EXECUTION.toBuilder()
        .version(17)
        .schemaVersion(2)
        .addGroups(GroupSamples.DATABASES)
        .status(ExecutionStatus.PARTIAL)
        .startedAt(NOON.plusSeconds(1))
        .endedAt(NOON.plusSeconds(3_600))
        .addFindings(RequestSamples.FINDING)
        .addWaves(wave())
        .addInbox(RequestSamples.RETRY)
        .pause(PAUSE)
        .holdsServers(true)
        .reopened(1)
        .heldAgain(2)
        .waitOver(true)
        .termination(TerminationSamples.TERMINATION)
        .reprotection(FailbackSamples.FOLLOW_UP)
        .cleanUp(FailbackSamples.FOLLOW_UP)
        .eventCount(41)
        .lastEventHash("cd".repeat(32))
        .notifiedThrough(40)
        .settled(true)
        .build();
  }

  private static WaveExecution wave() {
    return WaveExecution.builder()
        .wave(PlanSamples.WAVE)
        .addDependsOn("storage", "network")
        .status(WaveStatus.PARTIAL)
        .addServers(server())
        .addUnresolvedGroups("pg-dark")
        .addAttempts(AttemptSamples.ATTEMPT)
        .resolvingSince(NOON)
        .addHookRuns(AttemptSamples.HOOK_RUN)
        .approval(AttemptSamples.APPROVAL)
        .approvalsRequested(2)
        .pausePassed(true)
        .failureAccepted(true)
        .startedAt(NOON.plusSeconds(2))
        .deadline(NOON.plusSeconds(14_402))
        .endedAt(NOON.plusSeconds(900))
        .failure(FAILURE)
        .build();
  }

  private static ServerExecution server() {
    return SERVER.toBuilder()
        .optional(true)
        .status(ServerStatus.FAILED)
        .snapshotId(ServerSamples.SNAPSHOT)
        .expectedDuration(Duration.ofSeconds(421))
        .settingsReady(true)
        .attemptId("exec-1/databases/2")
        .jobId("drsjob-0f1e2d3c4b5a60002")
        .recoveryInstanceId("i-0aa11bb22cc33dd44")
        .recoveryPointAt(NOON.minusSeconds(90))
        .launchingAt(NOON.plusSeconds(60))
        .launchedAt(NOON.plusSeconds(500))
        .recoveredAt(NOON.plusSeconds(560))
        .failure(FAILURE)
        .heldBy("exec-drill")
        .skipReason("rebuilt by hand")
        .addPreviousLaunches(TRY)
        .failback(FailbackSamples.FAILBACK)
        .build();
  }
}
