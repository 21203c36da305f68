package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;
import static io.github.drsorchestration.api.sample.ServerSamples.SNAPSHOT;
import static io.github.drsorchestration.api.sample.ServerSamples.WEB;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.api.execution.request.AllowedActions;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.api.preflight.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people ask of an execution, and what it says. */
public final class RequestSamples {

  public static final StartRequest START =
      StartRequest.builder().planId("shop").kind(ExecutionKind.RECOVERY).by("ann").build();

  public static final ExecutionRequest RETRY =
      ExecutionRequest.builder().type(RequestType.RETRY).by("ann").build();

  static final Finding FINDING =
      Finding.builder()
          .severity(Severity.WARNING)
          .code(FindingCode.UNHEALTHY_REPLICATION)
          .message("db-1 has stalled; its recovery point may be old")
          .wave("databases")
          .serverId(DATABASE)
          .groupId("pg-databases")
          .where(PLACE)
          .build();

  static final RecoveryPointChoice CHOICE =
      new RecoveryPointChoice(Optional.of(NOON.minusSeconds(900)), Map.of(DATABASE, SNAPSHOT));

  private static final LiveInstanceOverride OVERRIDE =
      new LiveInstanceOverride(Set.of(WEB, DATABASE), "production has moved away");

  static final FindingOverride FINDING_OVERRIDE =
      new FindingOverride(
          FindingCode.NO_ACCESS, Set.of("444455556666/us-east-1"), "that account is gone");

  private static final Continuation CONTINUATION =
      new Continuation("exec-0", Continuation.PlanVersion.AS_IT_IS);

  private static final TakeOver TAKE_OVER = new TakeOver("exec-drill", "the Region is gone");

  private RequestSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        start(),
        request(),
        event(),
        Sample.of(
            Finding.class,
            FINDING,
            Finding.builder()
                .severity(FINDING.severity())
                .code(FINDING.code())
                .message(FINDING.message())
                .build(),
            "severity",
            "code",
            "message"),
        Sample.of(
            PreflightResult.class,
            new PreflightResult(List.of(FINDING), true, List.of("s-2"), Map.of("s-1", FINDING)),
            new PreflightResult(List.of(), false, List.of(), Map.of())),
        Sample.allRequired(LiveInstanceOverride.class, OVERRIDE, "serverIds", "reason"),
        Sample.allRequired(FindingOverride.class, FINDING_OVERRIDE, "code", "names", "reason"),
        Sample.allRequired(Continuation.class, CONTINUATION, "executionId", "plan"),
        Sample.allRequired(TakeOver.class, TAKE_OVER, "executionId", "reason"),
        Sample.of(RecoveryPointChoice.class, CHOICE, RecoveryPointChoice.LATEST),
        Sample.allRequired(AllowedAction.class, AllowedAction.no("it is RUNNING"), "why"),
        Sample.of(
                AllowedAction.class,
                AllowedAction.ifNamed("not exactly one wave waits for an approval; name the wave"),
                AllowedAction.YES,
                "allowed")
            .named("AllowedActionIfNamed"),
        allowedActions());
  }

  private static Sample<AllowedActions> allowedActions() {
    AllowedAction no = AllowedAction.no("execution 'exec-1' is used by the engine");
    return Sample.of(
        AllowedActions.class,
        new AllowedActions(
            "exec-1",
            Actor.of("ann"),
            Map.of(
                RequestType.PAUSE,
                AllowedAction.YES,
                RequestType.RETRY,
                AllowedAction.no("it is RUNNING; pause it first, or wait for its end")),
            no,
            Optional.of(NOON)),
        new AllowedActions("exec-1", Actor.of("ann"), Map.of(), no, Optional.empty()),
        "executionId",
        "by",
        "delete");
  }

  private static Sample<StartRequest> start() {
    return Sample.of(
        StartRequest.class,
        START.toBuilder()
            .reason("the Region is gone")
            .clientToken("token-1")
            .declaredAt(NOON.minusSeconds(600))
            .putParameters("scope", "all")
            .putParameters("area", "shop")
            .recoveryPoint(CHOICE)
            .policy(StartPolicy.ALL_OR_NOTHING)
            .addOverrides(FINDING_OVERRIDE)
            .liveInstanceOverride(OVERRIDE)
            .priority(1)
            .addWaves("databases", "web")
            .addServerIds(WEB)
            .continues(CONTINUATION)
            .takeOver(TAKE_OVER)
            .disaster(DisasterSamples.PART)
            .source(EntryPoint.CONSOLE)
            .build(),
        START,
        "planId",
        "kind",
        "by");
  }

  private static Sample<ExecutionRequest> request() {
    return Sample.of(
        ExecutionRequest.class,
        RETRY.toBuilder()
            .at(NOON)
            .reason("the subnet has room again")
            .wave("databases")
            .addServerIds(DATABASE)
            .build(),
        RETRY,
        "type",
        "by");
  }

  static Sample<ExecutionEvent> event() {
    ExecutionEvent minimal =
        ExecutionEvent.builder()
            .executionId("exec-1")
            .sequence(7)
            .at(NOON)
            .type(EventType.SERVER_FAILED)
            .actor("engine")
            .previousHash(ExecutionSamples.HASH)
            .hash("ef".repeat(32))
            .build();
    return Sample.of(
        ExecutionEvent.class,
        minimal.toBuilder()
            .reason("LAUNCH_FAILED")
            .wave("databases")
            .serverId(DATABASE)
            .details(new EventDetails.ServerFailed(FailureCode.LAUNCH_FAILED))
            .build(),
        minimal,
        "executionId",
        "sequence",
        "at",
        "type",
        "actor",
        "previousHash",
        "hash");
  }
}
