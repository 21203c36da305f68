package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.random.SeededRandom;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the way home to the scenario of a seed: its first start becomes a recovery, and failbacks
 * follow. It draws by itself: the scenarios without a way home stay.
 */
final class FailbackGenerator {

  private static final List<AccountRegion> ORIGINS =
      List.of(
          new AccountRegion("111111111111", "us-east-1"),
          new AccountRegion("333333333333", "us-west-2"));
  private static final List<RequestType> ANY =
      List.of(
          RequestType.PAUSE,
          RequestType.RESUME,
          RequestType.CANCEL,
          RequestType.DENY,
          RequestType.RETRY,
          RequestType.SKIP,
          RequestType.RELAUNCH,
          RequestType.TERMINATE,
          RequestType.REPROTECT,
          RequestType.CLEAN_UP);
  private static final List<FaultKind> FAULTS =
      List.of(
          FaultKind.CALL_SLOW,
          FaultKind.CALL_HANGS,
          FaultKind.THROTTLED,
          FaultKind.SERVER_BUSY,
          FaultKind.ACCESS_DENIED,
          FaultKind.NOT_INITIALIZED,
          FaultKind.UNAVAILABLE,
          FaultKind.REQUEST_LOST,
          FaultKind.RESPONSE_LOST);

  private final SeededRandom random;
  private final SeededRandom premises;
  private final ChaosScenario drawn;

  FailbackGenerator(long seed, ChaosScenario drawn) {
    this.random = new SeededRandom(seed, "failback");
    this.premises = new SeededRandom(seed, "premises");
    this.drawn = drawn;
  }

  ChaosScenario make() {
    ChaosScenario.Builder scenario = drawn.toBuilder();
    // What nobody can see, nobody can leave alone when a plan is started once more.
    scenario.faults(
        drawn.faults().stream()
            .filter(fault -> fault.kind() != FaultKind.INSTANCE_LISTED_LATE)
            .toList());
    List<AccountRegion> origins = random.happens(70) ? ORIGINS.subList(0, 1) : ORIGINS;
    origins.forEach(origin -> scenario.putQuotas(origin, Quotas.DEFAULTS));
    scenario.servers(drawn.servers().stream().map(server -> from(origins, server)).toList());
    List<PlannedStart> starts = new ArrayList<>(drawn.starts());
    starts.set(0, recovery(starts.get(0)));
    int failbacks = random.happens(15) ? 2 : 1;
    Duration after = Duration.ZERO;
    for (int i = 0; i < failbacks; i++) {
      after = after.plus(random.happens(80) ? hours(6, 40) : random.anyUpTo(Duration.ofHours(4)));
      int index = starts.size();
      starts.add(new PlannedStart(after, failback(starts.get(0).request())));
      scenario.addAllRequests(operators(index));
      for (int more = random.one(0, 0, 1, 2, 4); more > 0; more--) {
        scenario.addRequests(disturbing(index));
      }
    }
    if (random.happens(20)) {
      starts.add(new PlannedStart(hours(10, 300), starts.get(0).request()));
    }
    scenario.starts(starts);
    for (int faults = random.one(0, 1, 2, 3, 6); faults > 0; faults--) {
      scenario.addFaults(fault(origins));
    }
    for (int faults = premises.one(0, 0, 0, 1, 2); faults > 0; faults--) {
      scenario.addFaults(faultOfPremises());
    }
    if (random.happens(25)) {
      scenario.addFaults(darkOrigin(random.one(origins)));
    }
    return scenario.build();
  }

  private SimulatedServer from(List<AccountRegion> origins, SimulatedServer server) {
    return random.happens(5)
        ? onPremises(server)
        : server.toBuilder()
            .origin(random.one(origins))
            .originInstanceId("i-" + server.serverId().substring(2))
            .build();
  }

  /** Its machine is booted with the failback client some time after its failover, or never. */
  private SimulatedServer onPremises(SimulatedServer server) {
    return premises.happens(80)
        ? server.toBuilder().failbackClientAfter(premises.anyUpTo(Duration.ofHours(60))).build()
        : server;
  }

  private static PlannedStart recovery(PlannedStart start) {
    return new PlannedStart(
        start.after(), start.request().toBuilder().kind(ExecutionKind.RECOVERY).build());
  }

  private StartRequest failback(StartRequest recovery) {
    return StartRequest.builder()
        .planId(recovery.planId())
        .kind(ExecutionKind.FAILBACK)
        .by("ada")
        .parameters(Map.of("mode", random.one("full", "partial")))
        .failback(
            FailbackChoice.builder()
                .syncWithin(random.happens(15) ? hours(1, 3) : hours(24, 240))
                .cutover(ApprovalPolicy.builder().expiresAfter(hours(1, 100)).build())
                .reprotect(random.happens(80))
                .cleanUp(random.happens(50))
                .build())
        .build();
  }

  /** What an operator does who brings things home. */
  private List<PlannedRequest> operators(int start) {
    List<PlannedRequest> requests = new ArrayList<>();
    for (int nth = 1; nth <= 5; nth++) {
      requests.add(on(start, ExecutionStatus.AWAITING_APPROVAL, nth, RequestType.APPROVE, 180));
      requests.add(on(start, ExecutionStatus.PAUSED, nth, RequestType.RESUME, 60));
    }
    for (ExecutionStatus failed : List.of(ExecutionStatus.PARTIAL, ExecutionStatus.FAILED)) {
      RequestType again = random.one(RequestType.RETRY, RequestType.RETRY, RequestType.SKIP);
      requests.add(on(start, failed, 1, again, 60));
    }
    for (ExecutionStatus ended :
        List.of(ExecutionStatus.COMPLETED, ExecutionStatus.CANCELLED, ExecutionStatus.PARTIAL)) {
      if (random.happens(50)) {
        requests.add(on(start, ended, 1, RequestType.REPROTECT, 600));
      }
      if (random.happens(60)) {
        requests.add(on(start, ended, 1, RequestType.CLEAN_UP, 6_000));
      }
    }
    return requests;
  }

  private PlannedRequest disturbing(int start) {
    return on(start, random.one(ExecutionStatus.values()), 1, random.one(ANY), 120);
  }

  private PlannedRequest on(
      int start, ExecutionStatus status, int nth, RequestType type, int withinMinutes) {
    ExecutionRequest.Builder request =
        ExecutionRequest.builder().type(type).by("grace").reason("because of " + type);
    if (type == RequestType.RELAUNCH) {
      request.serverIds(Set.of(random.one(drawn.servers()).serverId()));
    }
    Duration after = random.anyUpTo(Duration.ofMinutes(withinMinutes));
    return new PlannedRequest(start, Optional.of(status), nth, after, request.build());
  }

  private Fault fault(List<AccountRegion> origins) {
    List<ServiceCall> calls = new ArrayList<>();
    for (ServiceCall call : ServiceCall.values()) {
      boolean ofPremises =
          call == ServiceCall.START_FAILBACK_LAUNCH || call == ServiceCall.STOP_FAILBACK;
      if (call.isOfReplication() && !ofPremises) {
        calls.add(call);
      }
    }
    calls.add(ServiceCall.START_RECOVERY);
    calls.add(ServiceCall.TERMINATE_RECOVERY_INSTANCES);
    ServiceCall call = random.one(calls);
    List<FaultKind> kinds = FAULTS.stream().filter(kind -> kind.happensTo(call)).toList();
    FaultKind kind = random.one(kinds);
    Fault.Builder fault = Fault.builder().kind(kind).operation(call);
    if (kind == FaultKind.CALL_SLOW) {
      fault.magnitude(random.seconds(1, 90));
    }
    if (random.happens(40)) {
      fault.where(random.one(origins));
    }
    return random.happens(60)
        ? fault.occurrence(random.between(1, 6)).build()
        : during(fault).probability(random.between(1, 10) / 10.0).build();
  }

  private Fault faultOfPremises() {
    ServiceCall call =
        premises.one(
            ServiceCall.START_FAILBACK_LAUNCH,
            ServiceCall.START_FAILBACK_LAUNCH,
            ServiceCall.STOP_FAILBACK);
    List<FaultKind> kinds =
        FAULTS.stream()
            .filter(kind -> kind.happensTo(call) && kind != FaultKind.CALL_SLOW)
            .toList();
    return Fault.builder()
        .kind(premises.one(kinds))
        .operation(call)
        .occurrence(premises.between(1, 3))
        .build();
  }

  private Fault darkOrigin(AccountRegion origin) {
    FaultKind kind =
        random.one(
            FaultKind.CALL_HANGS,
            FaultKind.UNAVAILABLE,
            FaultKind.NOT_INITIALIZED,
            FaultKind.ACCESS_DENIED,
            FaultKind.THROTTLED);
    return during(Fault.builder().kind(kind).where(origin)).build();
  }

  private Fault.Builder during(Fault.Builder fault) {
    Duration since = random.anyUpTo(Duration.ofHours(40));
    return fault.since(since).until(since.plus(random.anyUpTo(Duration.ofHours(12))));
  }

  private Duration hours(int min, int max) {
    return random.minutes(60 * min, 60 * max);
  }
}
