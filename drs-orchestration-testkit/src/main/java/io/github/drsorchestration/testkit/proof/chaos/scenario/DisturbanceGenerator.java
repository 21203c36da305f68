package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.random.SeededRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes what goes wrong and what people ask, for any plan in any world. All of it passes. */
final class DisturbanceGenerator {
  private static final List<FaultKind> KINDS = List.of(FaultKind.values());
  private static final List<String> PEOPLE = List.of("ada", "grace", "linus");

  private final SeededRandom dice;
  private final List<String> servers;

  DisturbanceGenerator(SeededRandom dice, List<String> servers) {
    this.dice = dice;
    this.servers = servers;
  }

  /** A fault of any kind, unless the instances of a world must be listed when they exist. */
  Optional<Fault> fault(boolean instancesMayBeLate) {
    FaultKind kind = dice.one(KINDS);
    if (kind == FaultKind.INSTANCE_LISTED_LATE && !instancesMayBeLate) {
      return Optional.empty();
    }
    Fault.Builder fault = Fault.builder().kind(kind);
    switch (kind.scope()) {
      case LAUNCH, TERMINATION -> {
        fault.serverId(dice.one(servers));
        if (dice.happens(70)) {
          fault.occurrence(dice.between(1, 2));
        }
      }
      case JOB -> fault.occurrence(dice.between(1, 6));
      case CALL -> call(fault, kind);
    }
    magnitude(kind).ifPresent(fault::magnitude);
    return Optional.of(fault.build());
  }

  private void call(Fault.Builder fault, FaultKind kind) {
    List<ServiceCall> calls = Arrays.stream(ServiceCall.values()).filter(kind::happensTo).toList();
    List<ServiceCall> starting = calls.stream().filter(ServiceCall::startsJob).toList();
    ServiceCall call = dice.one(dice.happens(40) && !starting.isEmpty() ? starting : calls);
    fault.operation(call);
    if (dice.happens(60)) {
      fault.occurrence(call.startsJob() ? dice.between(1, 4) : dice.between(1, 40));
    } else {
      Duration since = dice.anyUpTo(Duration.ofHours(3));
      fault
          .since(since)
          .until(since.plus(dice.anyUpTo(Duration.ofMinutes(25))))
          .probability(dice.between(1, 10) / 10.0);
    }
  }

  private Optional<Duration> magnitude(FaultKind kind) {
    return switch (kind) {
      case LAUNCH_LATE -> Optional.of(dice.minutes(1, 90));
      case INSTANCE_LISTED_LATE ->
          dice.happens(70) ? Optional.of(dice.seconds(5, 180)) : Optional.empty();
      case JOB_LISTED_LATE -> Optional.of(dice.seconds(1, dice.happens(80) ? 60 : 900));
      case PARTICIPANTS_EMPTIED ->
          dice.happens(50) ? Optional.of(dice.seconds(1, 60)) : Optional.empty();
      case THROTTLED -> dice.happens(50) ? Optional.of(dice.seconds(1, 60)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  ProcessFault mishap(int processes) {
    ProcessFault.Kind kind = dice.one(ProcessFault.Kind.values());
    ProcessFault.Point point = dice.one(ProcessFault.Point.values());
    boolean atSave = point == ProcessFault.Point.BEFORE_SAVE || point == ProcessFault.Point.AFTER_SAVE;
    int occurrence = atSave ? dice.between(1, 60) : dice.between(1, 15);
    // A call that takes longer has timed out, so only a process stands still for long.
    Duration longest =
        kind == ProcessFault.Kind.STALL && !atSave ? Duration.ofSeconds(25) : Duration.ofMinutes(15);
    return new ProcessFault(kind, dice.below(processes), point, occurrence, dice.anyUpTo(longest));
  }

  PlannedRequest ask(int starts, List<RecoveryPlan> plans) {
    boolean reacts = dice.happens(65);
    Optional<ExecutionStatus> when =
        reacts ? Optional.of(dice.one(ExecutionStatus.values())) : Optional.empty();
    RequestType type = when.map(this::fitting).orElseGet(() -> dice.one(RequestType.values()));
    return new PlannedRequest(
        dice.below(starts),
        when,
        dice.happens(75) ? 1 : 2,
        dice.anyUpTo(Duration.ofHours(when.isPresent() ? 1 : 3)),
        request(type, plans));
  }

  /** The same again, or something else, by somebody who does not know of the other one. */
  PlannedRequest atOnce(PlannedRequest other, List<RecoveryPlan> plans) {
    RequestType type = dice.happens(40) ? other.request().type() : dice.one(RequestType.values());
    return new PlannedRequest(other.start(), other.when(), other.nth(), other.after(), request(type, plans));
  }

  /** Somebody who looks after an execution and answers whenever it waits for somebody. */
  List<PlannedRequest> help(int start) {
    List<PlannedRequest> asks = new ArrayList<>();
    for (ExecutionStatus status :
        List.of(
            ExecutionStatus.PAUSED,
            ExecutionStatus.AWAITING_APPROVAL,
            ExecutionStatus.PARTIAL,
            ExecutionStatus.FAILED)) {
      for (int nth = 1; nth <= 3; nth++) {
        ExecutionRequest request = request(fitting(status), List.of());
        Duration after = dice.anyUpTo(Duration.ofMinutes(30));
        asks.add(new PlannedRequest(start, Optional.of(status), nth, after, request));
      }
    }
    return asks;
  }

  /** Mostly what makes sense in this status, sometimes anything. */
  private RequestType fitting(ExecutionStatus status) {
    if (dice.happens(20)) {
      return dice.one(RequestType.values());
    }
    return switch (status) {
      case PENDING, RUNNING -> dice.one(RequestType.PAUSE, RequestType.CANCEL, RequestType.SKIP);
      case PAUSE_PENDING, PAUSED ->
          dice.one(
              RequestType.RESUME,
              RequestType.RESUME,
              RequestType.RETRY,
              RequestType.SKIP,
              RequestType.CANCEL);
      case AWAITING_APPROVAL ->
          dice.one(
              RequestType.APPROVE,
              RequestType.APPROVE,
              RequestType.DENY,
              RequestType.PAUSE,
              RequestType.CANCEL);
      case CANCELLING -> dice.one(RequestType.CANCEL, RequestType.RESUME, RequestType.SKIP);
      case PARTIAL, FAILED -> dice.one(RequestType.RETRY, RequestType.SKIP, RequestType.TERMINATE);
      case COMPLETED, CANCELLED, TIMED_OUT -> RequestType.TERMINATE;
    };
  }

  private ExecutionRequest request(RequestType type, List<RecoveryPlan> plans) {
    ExecutionRequest.Builder request =
        ExecutionRequest.builder().type(type).by(dice.one(PEOPLE)).reason("because of " + type);
    if ((type == RequestType.RETRY || type == RequestType.SKIP) && dice.happens(40)) {
      request.serverIds(dice.happens(70) ? Set.of(dice.one(servers)) : dice.some(servers, 50));
    }
    if (type == RequestType.RETRY && dice.happens(15)) {
      request.recoveryPoint(
          RecoveryPointChoice.atOrBefore(ScenarioGenerator.BEGINNING.minus(dice.minutes(1, 1_500))));
    }
    List<String> waves =
        plans.stream().flatMap(plan -> plan.waves().stream()).map(wave -> wave.name()).toList();
    boolean canNameWave =
        switch (type) {
          case RETRY, SKIP, APPROVE, DENY -> !waves.isEmpty();
          case PAUSE, RESUME, CANCEL, TERMINATE -> false;
        };
    if (canNameWave && dice.happens(30)) {
      request.wave(dice.one(waves));
    }
    return request.build();
  }

  ScriptedRun hook() {
    Duration duration = dice.anyUpTo(Duration.ofMinutes(9));
    ScriptedRun run =
        switch (dice.below(4)) {
          case 0 -> ScriptedRun.failsAfter(duration, "the script says so");
          case 1 ->
              dice.happens(30) ? ScriptedRun.neverEnds() : ScriptedRun.succeedsAfter(duration);
          default -> ScriptedRun.succeedsAfter(duration);
        };
    return dice.happens(40) ? run.losing(dice.one(ScriptedRun.Lost.values())) : run;
  }

  Optional<ScriptedAnswer> answer() {
    Duration after = dice.anyUpTo(Duration.ofMinutes(90));
    return switch (dice.below(5)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ScriptedAnswer.no(after, dice.one(PEOPLE), "not today"));
      default -> Optional.of(ScriptedAnswer.yes(after, dice.one(PEOPLE)));
    };
  }

  ServerHealth health() {
    return new ServerHealth(dice.one(ServerHealth.Kind.values()), dice.anyUpTo(Duration.ofMinutes(15)));
  }
}
