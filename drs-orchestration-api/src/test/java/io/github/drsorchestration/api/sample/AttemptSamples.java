package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.server.JobType;
import java.util.List;

/** What a wave asked for: jobs, hooks and approvals. */
final class AttemptSamples {

  private static final JobAttempt INTENDED =
      JobAttempt.builder()
          .attemptId("exec-1/databases/1")
          .type(JobType.TERMINATE)
          .where(PLACE)
          .addServerIds(DATABASE)
          .status(AttemptStatus.REJECTED)
          .intendedAt(NOON)
          .actBefore(NOON.plusSeconds(20))
          .resolveBy(NOON.plusSeconds(120))
          .build();

  static final JobAttempt ATTEMPT =
      INTENDED.toBuilder()
          .addInstanceIds("i-0aa11bb22cc33dd44")
          .jobId("drsjob-0f1e2d3c4b5a60001")
          .submittedAt(NOON.plusSeconds(1))
          .endedAt(NOON.plusSeconds(600))
          .rejection(ExecutionSamples.FAILURE)
          .retryAt(NOON.plusSeconds(30))
          .build();

  private static final HookRun HOOK_STARTED =
      HookRun.builder()
          .runId("exec-1/databases/dns/1")
          .hook(PlanSamples.HOOK)
          .status(HookStatus.FAILED)
          .actBefore(NOON.plusSeconds(20))
          .startedAt(NOON)
          .build();

  static final HookRun HOOK_RUN =
      HOOK_STARTED.toBuilder()
          .endedAt(NOON.plusSeconds(9))
          .failure(ExecutionSamples.FAILURE)
          .superseded(true)
          .build();

  private static final Approval REQUESTED =
      Approval.builder()
          .approvalId("exec-1/databases/approval-1")
          .planHash(ExecutionSamples.HASH)
          .status(ApprovalStatus.APPROVED)
          .requestedAt(NOON)
          .expiresAt(NOON.plusSeconds(7_200))
          .build();

  static final Approval APPROVAL =
      REQUESTED.toBuilder()
          .announced(true)
          .cutover(FailbackSamples.CUTOVER)
          .answeredBy(Actor.of("carol"))
          .answeredAt(NOON.plusSeconds(300))
          .reason("looks right")
          .build();

  private AttemptSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(
            JobAttempt.class,
            ATTEMPT,
            INTENDED,
            "attemptId",
            "type",
            "where",
            "serverIds",
            "status",
            "intendedAt",
            "actBefore",
            "resolveBy"),
        Sample.of(
            HookRun.class,
            HOOK_RUN,
            HOOK_STARTED,
            "runId",
            "hook",
            "status",
            "actBefore",
            "startedAt"),
        Sample.of(
            Approval.class,
            APPROVAL,
            REQUESTED,
            "approvalId",
            "planHash",
            "status",
            "requestedAt",
            "expiresAt"));
  }
}
