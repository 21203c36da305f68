package io.github.drsorchestration.testkit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.proof.Violation;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PlannedRequest;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PlannedStart;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PortTrouble;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ProcessFault;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the invariants: each deliberate defect is found by the invariant that it breaks. */
class DefectsAreFoundTest {

  private static final int WITHIN_SEEDS = 60;

  static Stream<Arguments> defects() {
    return Stream.of(
        defect("no effect without a saved intent", Defects::intentSavedAfterTheEffect),
        defect(
            "the status of an attempt is true",
            Defects::tagLookupLeftOut,
            Disturbance.LOST_RESPONSES),
        defect("the record is complete", Defects::versionCheckLeftOut, Disturbance.RACES),
        defect(
            "every request is obeyed or refused",
            Defects::requestOverwrittenByAPoll,
            Disturbance.RACES),
        defect("the status of a server is true", Defects::jobStatusBelieved),
        defect("a server is in one execution at a time", Defects::claimsNotHeld),
        defect("quotas are not exceeded", Defects::quotasIgnored),
        defect(
            "no effect without a saved intent", Defects::actBeforeIgnored, Disturbance.SLOW_STEPS),
        defect("the status of an attempt is true", Defects::answersMixedUp),
        defect(
            "no launch over a live recovery",
            Defects::liveInstancesOverlooked,
            Disturbance.PRODUCTION),
        defect(
            "no effect without a saved intent",
            Defects::startRecoveryRetriedByTheSdk,
            Disturbance.LOST_RESPONSES),
        defect("the record is complete", Defects::eventsDropped),
        defect("only allowed transitions, all on record", Defects::pauseForgotten),
        defect("a hook's run is started once", Defects::hooksStartedTwice),
        defect(
            "only own instances are terminated, and all of them",
            Defects::otherInstancesTerminated,
            Disturbance.OTHER_INSTANCES),
        defect("launched from the chosen recovery point", Defects::latestStateLaunched),
        defect("every execution ends within its bounds", Defects::unsettledForgotten),
        defect("every event is published", Defects::messagesLost),
        defect("the record agrees with the world", LivenessDefects::healthTakenForGranted),
        defect(
            "what is well is not held up by what is not",
            LivenessDefects::callsMadeOneAfterTheOther,
            Disturbance.SLOW_NOTIFIER));
  }

  /** What makes a defect show itself more often than once in a thousand seeds. */
  private enum Disturbance {
    AS_DRAWN,
    LOST_RESPONSES,
    RACES,
    SLOW_STEPS,
    PRODUCTION,
    OTHER_INSTANCES,
    SLOW_NOTIFIER;

    ChaosScenario in(ChaosScenario drawn) {
      ChaosScenario.Builder more = drawn.toBuilder();
      switch (this) {
        case AS_DRAWN -> {}
        case LOST_RESPONSES ->
            more.addFaults(Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.START_RECOVERY, 1));
        case RACES ->
            more.addAllProcessFaults(stalls(ProcessFault.Point.BEFORE_SAVE, Duration.ofMinutes(2)));
        case SLOW_STEPS ->
            more.addAllProcessFaults(stalls(ProcessFault.Point.AFTER_SAVE, Duration.ofMinutes(2)));
        case SLOW_NOTIFIER -> more.addPortTroubles(slowNotifier());
        case PRODUCTION -> more.servers(alive(drawn)).starts(carelessly(drawn));
        case OTHER_INSTANCES -> {
          more.addServers(otherServer(drawn));
          more.addRequests(cleanUp(ExecutionStatus.COMPLETED));
          more.addRequests(cleanUp(ExecutionStatus.PARTIAL));
        }
      }
      return more.build();
    }

    private static List<ProcessFault> stalls(ProcessFault.Point point, Duration duration) {
      return IntStream.rangeClosed(1, 20)
          .mapToObj(nth -> new ProcessFault(ProcessFault.Kind.STALL, 0, point, nth * 2, duration))
          .toList();
    }

    private static PortTrouble slowNotifier() {
      return new PortTrouble(
          PortTrouble.Port.NOTIFIER,
          PortTrouble.Kind.SLOW,
          Duration.ZERO,
          Duration.ofHours(40),
          100,
          Duration.ofSeconds(50));
    }

    private static List<SimulatedServer> alive(ChaosScenario drawn) {
      return drawn.servers().stream()
          .map(it -> it.toBuilder().earlierInstance(EarlierInstance.RECOVERY).build())
          .toList();
    }

    private static List<PlannedStart> carelessly(ChaosScenario drawn) {
      return drawn.starts().stream()
          .map(
              it ->
                  new PlannedStart(
                      it.after(),
                      it.request().toBuilder().liveInstanceOverride(Optional.empty()).build()))
          .toList();
    }

    private static SimulatedServer otherServer(ChaosScenario drawn) {
      return SimulatedServer.builder()
          .serverId("s-00000000000other0")
          .where(drawn.servers().get(0).where())
          .earlierInstance(EarlierInstance.RECOVERY)
          .build();
    }

    private static PlannedRequest cleanUp(ExecutionStatus when) {
      ExecutionRequest request =
          ExecutionRequest.of(RequestType.TERMINATE, Actor.of("ada"), "done");
      return new PlannedRequest(0, Optional.of(when), 1, Duration.ofSeconds(5), request);
    }
  }

  @ParameterizedTest
  @MethodSource("defects")
  void a_deliberate_defect_is_found(
      String invariant, UnaryOperator<Ports> defect, UnaryOperator<ChaosScenario> disturbance) {
    Map<String, Integer> broken = new TreeMap<>();
    for (long seed = 0; seed < WITHIN_SEEDS && !broken.containsKey(invariant); seed++) {
      ChaosScenario scenario = disturbance.apply(ChaosScenario.of(seed));
      Optional<Violation> violation = Trial.of(scenario, defect).violation();
      violation.ifPresent(it -> broken.merge(it.invariant(), 1, Integer::sum));
    }
    assertThat(broken).containsKey(invariant);
  }

  private static Arguments defect(String invariant, UnaryOperator<Ports> defect) {
    return defect(invariant, defect, Disturbance.AS_DRAWN);
  }

  private static Arguments defect(
      String invariant, UnaryOperator<Ports> defect, Disturbance disturbance) {
    UnaryOperator<ChaosScenario> more = disturbance::in;
    return Arguments.of(invariant, defect, more);
  }
}
