package io.github.drsorchestration.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.recovery.Replication;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of calls hit each call about replication, and leave everything as it was. */
class ReplicationFaultTest {

  private static final AccountRegion DUBLIN = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion OTHER = new AccountRegion("777788889999", "eu-west-1");
  private static final String SERVER = "s-00000000000000001";
  private static final String INSTANCE = "i-0123456789abcdef0";

  private static final Map<FaultKind, Class<? extends Exception>> REFUSALS =
      Map.of(
          FaultKind.THROTTLED, ThrottledException.class,
          FaultKind.ACCESS_DENIED, AccessDeniedException.class,
          FaultKind.NOT_INITIALIZED, NotInitializedException.class,
          FaultKind.UNAVAILABLE, OutcomeUnknownException.class,
          FaultKind.REQUEST_LOST, OutcomeUnknownException.class,
          FaultKind.SERVER_BUSY, ServerBusyException.class);

  private final SimulatedWorld world =
      SimulatedWorld.builder().place(OTHER).server(SimulatedServer.of(SERVER, DUBLIN)).build();

  static Stream<ServiceCall> calls() {
    return Arrays.stream(ServiceCall.values()).filter(ServiceCall::isOfReplication);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void each_fault_is_an_exception_of_the_port_and_changes_nothing(ServiceCall call) {
    String before = state();
    REFUSALS.forEach(
        (kind, failure) -> {
          if (kind.happensTo(call)) {
            world.add(Fault.builder().kind(kind).operation(call).build());
            assertThatThrownBy(() -> made(call).accept(world.drs()))
                .as("%s of %s", kind, call)
                .isInstanceOf(failure);
            world.clearFaults();
          }
        });
    assertThat(state()).isEqualTo(before);
    assertThat(world.calls().count(call)).isGreaterThanOrEqualTo(REFUSALS.size() - 1);
  }

  @Test
  void the_replication_of_an_extended_server_is_changed_by_its_staging_account_alone() {
    String extended = world.served().administration().extend(DUBLIN, SERVER, OTHER, Map.of());

    for (Consumer<Replication> call :
        List.<Consumer<Replication>>of(
            it -> it.stopReplication(OTHER, extended),
            it -> it.startReplication(OTHER, extended),
            it -> it.disconnectServer(OTHER, extended))) {
      assertThatThrownBy(() -> call.accept(world.drs()))
          .isInstanceOf(CallRejectedException.class)
          .hasMessageContaining("staging account");
    }
    world.drs().deleteServer(OTHER, extended);
    assertThat(world.drs().sourceServers(OTHER)).isEmpty();
    assertThat(world.drs().sourceServers(DUBLIN)).hasSize(1);
  }

  private String state() {
    return world.drs().sourceServers(DUBLIN).toString()
        + world.drs().recoveryInstances(DUBLIN, List.of(SERVER));
  }

  private static Consumer<Replication> made(ServiceCall call) {
    return switch (call) {
      case REVERSE_REPLICATION -> it -> it.reverseReplication(DUBLIN, INSTANCE);
      case START_REPLICATION -> it -> it.startReplication(DUBLIN, SERVER);
      case STOP_REPLICATION -> it -> it.stopReplication(DUBLIN, SERVER);
      case RETRY_DATA_REPLICATION -> it -> it.retryReplication(DUBLIN, SERVER);
      case DISCONNECT_SOURCE_SERVER -> it -> it.disconnectServer(DUBLIN, SERVER);
      case DELETE_SOURCE_SERVER -> it -> it.deleteServer(DUBLIN, SERVER);
      case DISCONNECT_RECOVERY_INSTANCE -> it -> it.disconnectInstance(DUBLIN, INSTANCE);
      case DELETE_RECOVERY_INSTANCE -> it -> it.deleteInstance(DUBLIN, INSTANCE);
      case START_FAILBACK_LAUNCH ->
          it -> it.startFailbackLaunch(DUBLIN, List.of(INSTANCE), Map.of());
      case STOP_FAILBACK -> it -> it.stopFailback(DUBLIN, INSTANCE);
      default -> throw new IllegalArgumentException(call.toString());
    };
  }
}
