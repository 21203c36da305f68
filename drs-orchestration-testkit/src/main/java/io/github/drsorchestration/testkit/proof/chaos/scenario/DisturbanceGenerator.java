package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.fault.FaultScope;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.random.SeededRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Generates faults and requests, for any plan in any world. None of them lasts for ever. */
final class DisturbanceGenerator {
  private static final List<FaultKind> KINDS =
      Arrays.stream(FaultKind.values()).filter(kind -> kind.scope() != FaultScope.SYNC).toList();
  private static final List<RequestType> REQUESTS =
      List.of(
          RequestType.PAUSE,
          RequestType.RESUME,
          RequestType.CANCEL,
          RequestType.APPROVE,
          RequestType.DENY,
          RequestType.RETRY,
          RequestType.SKIP,
          RequestType.RELAUNCH,
          RequestType.EXTEND,
          RequestType.TERMINATE);
  private static final List<String> PEOPLE = List.of("ada", "grace", "linus");

  private final SeededRandom random;
  private final List<String> servers;
  private final List<AccountRegion> places;

  DisturbanceGenerator(SeededRandom random, List<String> servers, List<AccountRegion> places) {
    this.random = random;
    this.servers = servers;
    this.places = places;
  }

  /** A fault of any kind, except that instances may have to be listed as soon as they exist. */
  Optional<Fault> fault(boolean instancesMayBeLate) {
    FaultKind kind = random.one(KINDS);
    if (kind == FaultKind.INSTANCE_LISTED_LATE && !instancesMayBeLate) {
      return Optional.empty();
    }
    Fault.Builder fault = Fault.builder().kind(kind);
    switch (kind.scope()) {
      case LAUNCH, TERMINATION, SYNC -> {
        fault.serverId(random.one(servers));
        if (random.happens(70)) {
          fault.occurrence(random.between(1, 2));
        }
      }
      case JOB -> fault.occurrence(random.between(1, 6));
      case CALL -> call(fault, kind);
    }
    magnitude(kind).ifPresent(fault::magnitude);
    return Optional.of(fault.build());
  }

  private void call(Fault.Builder fault, FaultKind kind) {
    List<ServiceCall> calls =
        Arrays.stream(ServiceCall.values())
            .filter(call -> !call.isOfReplication() && kind.happensTo(call))
            .toList();
    List<ServiceCall> starting = calls.stream().filter(ServiceCall::startsJob).toList();
    ServiceCall hit = random.one(random.happens(40) && !starting.isEmpty() ? starting : calls);
    fault.operation(hit);
    if (random.happens(40)) {
      fault.where(random.one(places));
    }
    if (random.happens(60)) {
      fault.occurrence(hit.startsJob() ? random.between(1, 4) : random.between(1, 40));
    } else {
      Duration since = random.anyUpTo(Duration.ofHours(3));
      fault
          .since(since)
          .until(since.plus(random.anyUpTo(Duration.ofMinutes(25))))
          .probability(random.between(1, 10) / 10.0);
    }
  }

  private Optional<Duration> magnitude(FaultKind kind) {
    return switch (kind) {
      case LAUNCH_LATE -> Optional.of(random.minutes(1, 90));
      case CALL_SLOW -> Optional.of(random.seconds(1, 90));
      case INSTANCE_LISTED_LATE ->
          random.happens(70) ? Optional.of(random.seconds(5, 180)) : Optional.empty();
      case JOB_LISTED_LATE -> Optional.of(random.seconds(1, random.happens(80) ? 60 : 900));
      case PARTICIPANTS_EMPTIED ->
          random.happens(50) ? Optional.of(random.seconds(1, 60)) : Optional.empty();
      case THROTTLED -> random.happens(50) ? Optional.of(random.seconds(1, 60)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** For a while, no call to a place gets what it wants. */
  Fault darkPlace() {
    FaultKind kind =
        random.one(
            FaultKind.CALL_HANGS,
            FaultKind.CALL_SLOW,
            FaultKind.UNAVAILABLE,
            FaultKind.REQUEST_LOST,
            FaultKind.THROTTLED);
    Duration since = random.anyUpTo(Duration.ofHours(2));
    return Fault.builder()
        .kind(kind)
        .where(random.one(places))
        .since(since)
        .until(since.plus(random.anyUpTo(Duration.ofHours(2))))
        .magnitude(magnitude(kind))
        .build();
  }

  /** Short enough for what is to be published within the hour after an execution's end. */
  PortTrouble portTrouble() {
    Duration since = random.anyUpTo(Duration.ofHours(3));
    return new PortTrouble(
        random.one(PortTrouble.Port.values()),
        random.one(PortTrouble.Kind.values()),
        since,
        since.plus(random.anyUpTo(Duration.ofMinutes(30))),
        random.between(1, 10) * 10,
        random.anyUpTo(Duration.ofMinutes(3)));
  }

  ProcessFault processFault(int processes) {
    ProcessFault.Kind kind = random.one(ProcessFault.Kind.values());
    ProcessFault.Point point = random.one(ProcessFault.Point.values());
    boolean atSave =
        point == ProcessFault.Point.BEFORE_SAVE || point == ProcessFault.Point.AFTER_SAVE;
    int occurrence = atSave ? random.between(1, 60) : random.between(1, 15);
    // A call that takes longer has timed out, so only a process can stall for long.
    Duration longest =
        kind == ProcessFault.Kind.STALL && !atSave
            ? Duration.ofSeconds(25)
            : Duration.ofMinutes(15);
    return new ProcessFault(
        kind, random.below(processes), point, occurrence, random.anyUpTo(longest));
  }

  PlannedRequest plannedRequest(int starts, List<RecoveryPlan> plans) {
    boolean reacts = random.happens(65);
    Optional<ExecutionStatus> when =
        reacts ? Optional.of(random.one(ExecutionStatus.values())) : Optional.empty();
    RequestType type = when.map(this::fitting).orElseGet(() -> random.one(REQUESTS));
    return new PlannedRequest(
        random.below(starts),
        when,
        random.happens(75) ? 1 : 2,
        random.anyUpTo(Duration.ofHours(when.isPresent() ? 1 : 3)),
        request(type, plans));
  }

  /** The same request again, or another one, at the same moment. */
  PlannedRequest concurrentWith(PlannedRequest other, List<RecoveryPlan> plans) {
    RequestType type = random.happens(40) ? other.request().type() : random.one(REQUESTS);
    return new PlannedRequest(
        other.start(), other.when(), other.nth(), other.after(), request(type, plans));
  }

  /** The requests of an operator who attends to an execution whenever it waits. */
  List<PlannedRequest> operatorRequests(int start) {
    List<PlannedRequest> requests = new ArrayList<>();
    for (ExecutionStatus status :
        List.of(
            ExecutionStatus.PAUSED,
            ExecutionStatus.AWAITING_APPROVAL,
            ExecutionStatus.PARTIAL,
            ExecutionStatus.FAILED)) {
      for (int nth = 1; nth <= 3; nth++) {
        ExecutionRequest request = request(fitting(status), List.of());
        Duration after = random.anyUpTo(Duration.ofMinutes(30));
        requests.add(new PlannedRequest(start, Optional.of(status), nth, after, request));
      }
    }
    return requests;
  }

  /** Mostly a request that makes sense in this status, sometimes any. */
  private RequestType fitting(ExecutionStatus status) {
    if (random.happens(20)) {
      return random.one(REQUESTS);
    }
    return switch (status) {
      case PENDING, RUNNING ->
          random.one(RequestType.PAUSE, RequestType.CANCEL, RequestType.SKIP, RequestType.EXTEND);
      case PAUSE_PENDING, PAUSED ->
          random.one(
              RequestType.RESUME,
              RequestType.RESUME,
              RequestType.RETRY,
              RequestType.SKIP,
              RequestType.CANCEL);
      case AWAITING_APPROVAL ->
          random.one(
              RequestType.APPROVE,
              RequestType.APPROVE,
              RequestType.DENY,
              RequestType.PAUSE,
              RequestType.CANCEL);
      case CANCELLING -> random.one(RequestType.CANCEL, RequestType.RESUME, RequestType.SKIP);
      case PARTIAL, FAILED ->
          random.one(RequestType.RETRY, RequestType.SKIP, RequestType.TERMINATE);
      case COMPLETED -> random.one(RequestType.TERMINATE, RequestType.RELAUNCH);
      case CANCELLED, TIMED_OUT -> RequestType.TERMINATE;
    };
  }

  private ExecutionRequest request(RequestType type, List<RecoveryPlan> plans) {
    ExecutionRequest.Builder request =
        ExecutionRequest.builder().type(type).by(random.one(PEOPLE)).reason("because of " + type);
    if (type == RequestType.RELAUNCH) {
      request.serverIds(Set.of(random.one(servers)));
    }
    if (type == RequestType.EXTEND) {
      request.extendBy(random.minutes(1, 120));
    }
    if (type == RequestType.TERMINATE && !plans.isEmpty() && random.happens(70)) {
      request.planName(random.one(plans).name());
    }
    if ((type == RequestType.RETRY || type == RequestType.SKIP) && random.happens(40)) {
      request.serverIds(
          random.happens(70) ? Set.of(random.one(servers)) : random.some(servers, 50));
    }
    if (type == RequestType.RETRY && random.happens(15)) {
      request.recoveryPoint(
          RecoveryPointChoice.atOrBefore(ChaosScenario.BEGINNING.minus(random.minutes(1, 1_500))));
    }
    List<String> waves =
        plans.stream().flatMap(plan -> plan.waves().stream()).map(wave -> wave.name()).toList();
    boolean canNameWave =
        switch (type) {
          case RETRY, RELAUNCH, SKIP, APPROVE, DENY, EXTEND -> !waves.isEmpty();
          case PAUSE, RESUME, CANCEL, TERMINATE, REPROTECT, CLEAN_UP -> false;
        };
    if (canNameWave && random.happens(30)) {
      request.wave(random.one(waves));
    }
    return request.build();
  }

  ScriptedRun hook() {
    Duration duration = random.anyUpTo(Duration.ofMinutes(9));
    ScriptedRun run =
        switch (random.below(4)) {
          case 0 -> ScriptedRun.failsAfter(duration, "the script says so");
          case 1 ->
              random.happens(30) ? ScriptedRun.neverEnds() : ScriptedRun.succeedsAfter(duration);
          default -> ScriptedRun.succeedsAfter(duration);
        };
    return random.happens(40) ? run.losing(random.one(ScriptedRun.Lost.values())) : run;
  }

  Optional<ScriptedAnswer> answer() {
    Duration after = random.anyUpTo(Duration.ofMinutes(90));
    return switch (random.below(5)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ScriptedAnswer.no(after, random.one(PEOPLE), "not today"));
      default -> Optional.of(ScriptedAnswer.yes(after, random.one(PEOPLE)));
    };
  }

  ServerHealth health() {
    return new ServerHealth(
        random.one(ServerHealth.Kind.values()), random.anyUpTo(Duration.ofMinutes(15)));
  }
}
