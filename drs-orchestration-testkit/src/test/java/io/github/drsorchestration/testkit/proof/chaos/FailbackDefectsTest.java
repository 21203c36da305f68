package io.github.drsorchestration.testkit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.ForwardingRecoveryService;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ForwardingExecutionStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.proof.Violation;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the invariants of the way home: each deliberate defect is found by the one it breaks. */
class FailbackDefectsTest {

  private static final int WITHIN_SEEDS = 20;

  static Stream<Arguments> defects() {
    return Stream.of(
        defect("what carries production is kept", FailbackDefectsTest::productionTerminated),
        defect("no clean-up before its time", FailbackDefectsTest::stoppedAtOnce),
        defect("only what is brought home is reversed", FailbackDefectsTest::anotherReversed),
        defect(
            "what is reversed ends protected, stopped or told",
            FailbackDefectsTest::everythingSaidToBeInSync),
        defect("one side carries production", FailbackDefectsTest::moveForgotten),
        defect("no cutover without an approval", FailbackDefectsTest::approvalsForgotten));
  }

  @ParameterizedTest
  @MethodSource("defects")
  void a_deliberate_defect_is_found(String invariant, UnaryOperator<Ports> defect) {
    Set<String> broken = new TreeSet<>();
    for (long seed = 0; seed < WITHIN_SEEDS && !broken.contains(invariant); seed++) {
      Optional<Violation> violation =
          Trial.of(ChaosScenario.withFailback(seed), defect).violation();
      violation.map(Violation::invariant).ifPresent(broken::add);
    }
    assertThat(broken).contains(invariant);
  }

  private static Arguments defect(String invariant, UnaryOperator<Ports> defect) {
    return Arguments.of(invariant, defect);
  }

  private static Ports productionTerminated(Ports ports) {
    return Defects.withRecovery(
        ports,
        new Reversing(ports.recoveryService()) {
          @Override
          void reversed(AccountRegion where, String instanceId, ServerReference back) {
            terminateInstances(where, List.of(instanceId));
          }
        });
  }

  private static Ports stoppedAtOnce(Ports ports) {
    return Defects.withRecovery(
        ports,
        new Reversing(ports.recoveryService()) {
          @Override
          void reversed(AccountRegion where, String instanceId, ServerReference back) {
            stopReplication(back.where(), back.serverId());
          }
        });
  }

  private static Ports anotherReversed(Ports ports) {
    return Defects.withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          @Override
          public ServerReference reverseReplication(AccountRegion where, String instanceId) {
            return super.reverseReplication(where, instanceId.replaceAll(".$", "x"));
          }
        });
  }

  private static Ports everythingSaidToBeInSync(Ports ports) {
    return Defects.withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          @Override
          public List<SourceServer> sourceServers(AccountRegion where, Collection<String> ids) {
            return super.sourceServers(where, ids).stream()
                .map(it -> it.toBuilder().replicationState(ReplicationState.CONTINUOUS).build())
                .toList();
          }
        });
  }

  private static Ports moveForgotten(Ports ports) {
    return Defects.withStore(
        ports,
        new ForwardingExecutionStore(ports.executionStore()) {
          @Override
          public Execution save(Execution before, Execution after, List<ExecutionEvent> events) {
            return super.save(before, withoutMoves(after), events);
          }
        });
  }

  private static Execution withoutMoves(Execution execution) {
    return execution.toBuilder()
        .waves(
            execution.waves().stream()
                .map(
                    wave ->
                        wave.toBuilder()
                            .servers(
                                wave.servers().stream()
                                    .map(FailbackDefectsTest::withoutMove)
                                    .toList())
                            .build())
                .toList())
        .build();
  }

  private static ServerExecution withoutMove(ServerExecution server) {
    return server.toBuilder()
        .failback(
            server
                .failback()
                .map(way -> way.toBuilder().production(ProductionSide.RECOVERY).build()))
        .build();
  }

  private static Ports approvalsForgotten(Ports ports) {
    return Defects.withStore(
        ports,
        new ForwardingExecutionStore(ports.executionStore()) {
          @Override
          public Execution save(Execution before, Execution after, List<ExecutionEvent> events) {
            Execution forgotten =
                after.toBuilder()
                    .waves(
                        after.waves().stream()
                            .map(
                                wave ->
                                    wave.toBuilder()
                                        .approval(
                                            wave.status() == WaveStatus.LAUNCHING
                                                ? Optional.empty()
                                                : wave.approval())
                                        .build())
                            .toList())
                    .build();
            return super.save(before, forgotten, events);
          }
        });
  }

  private abstract static class Reversing extends ForwardingRecoveryService {

    Reversing(RecoveryService next) {
      super(next);
    }

    @Override
    public ServerReference reverseReplication(AccountRegion where, String instanceId) {
      ServerReference back = super.reverseReplication(where, instanceId);
      reversed(where, instanceId, back);
      return back;
    }

    abstract void reversed(AccountRegion where, String instanceId, ServerReference back);
  }
}
