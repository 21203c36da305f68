package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.B;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.OHIO;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.pinned;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static io.github.drsorchestration.testkit.world.JobTimeline.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallFaultTest {

  @Test
  void a_response_lost_after_the_effect_leaves_exactly_one_job() {
    SimulatedWorld world = world(firstStart(FaultKind.RESPONSE_LOST));

    assertThatThrownBy(() -> world.drs().startRecovery(drill(A)))
        .isInstanceOf(OutcomeUnknownException.class);

    List<RecoveryJob> jobs = world.drs().jobsSince(DUBLIN, START);
    assertThat(jobs).hasSize(1);
    assertThat(jobs.get(0).tags()).containsEntry("attempt", "1");
    assertThat(world.record().launchesOf(A)).hasSize(1);
    assertThatThrownBy(() -> world.drs().startRecovery(drill(A)))
        .isInstanceOf(ServerBusyException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUEST_LOST", "UNAVAILABLE"})
  void a_request_lost_before_the_effect_looks_the_same_and_leaves_no_job(FaultKind kind) {
    SimulatedWorld world = world(firstStart(kind));

    assertThatThrownBy(() -> world.drs().startRecovery(drill(A)))
        .isInstanceOf(OutcomeUnknownException.class);

    assertThat(world.drs().jobsSince(DUBLIN, START)).isEmpty();
    assertThat(world.record().launches()).isEmpty();
    world.drs().startRecovery(drill(A));
    assertThat(world.record().launches()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUEST_LOST", "RESPONSE_LOST", "UNAVAILABLE"})
  void a_read_without_an_answer_may_be_repeated(FaultKind kind) {
    SimulatedWorld world = world(Fault.ofCall(kind, ServiceCall.DESCRIBE_SOURCE_SERVERS, 1));

    assertThatThrownBy(() -> world.drs().sourceServers(DUBLIN))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(world.drs().sourceServers(DUBLIN)).hasSize(2);
  }

  @Test
  void a_change_of_settings_whose_response_is_lost_has_been_made() {
    SimulatedWorld world =
        world(Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.UPDATE_LAUNCH_CONFIGURATION, 1));
    LaunchSettings change = LaunchSettings.builder().osByol(true).build();

    assertThatThrownBy(() -> world.drs().applyLaunchSettings(DUBLIN, A, change))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(world.drs().launchSettings(DUBLIN, A).osByol()).contains(true);
  }

  @Test
  void throttling_says_how_long_to_wait_and_does_nothing() {
    SimulatedWorld world =
        world(firstStart(FaultKind.THROTTLED).toBuilder().magnitude(Duration.ofSeconds(2)).build());

    assertThatThrownBy(() -> world.drs().startRecovery(drill(A)))
        .isInstanceOfSatisfying(
            ThrottledException.class,
            throttled -> assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(2)));
    assertThat(world.record().launches()).isEmpty();
  }

  @Test
  void every_refusal_has_its_own_type_and_nothing_is_started() {
    Map<FaultKind, Class<?>> types =
        Map.of(
            FaultKind.SERVER_BUSY, ServerBusyException.class,
            FaultKind.QUOTA_EXCEEDED, QuotaExceededException.class,
            FaultKind.ACCESS_DENIED, AccessDeniedException.class,
            FaultKind.NOT_INITIALIZED, NotInitializedException.class);

    types.forEach(
        (kind, type) -> {
          SimulatedWorld world = world(firstStart(kind));
          assertThatThrownBy(() -> world.drs().startRecovery(drill(A))).isInstanceOf(type);
          assertThat(world.record().launches()).isEmpty();
        });
  }

  @Test
  void a_pinned_recovery_point_may_be_gone_and_an_unpinned_launch_does_not_care() {
    SimulatedWorld world = world(Fault.always(FaultKind.SNAPSHOT_EXPIRED));
    String point = world.drs().recoverySnapshots(DUBLIN, A).get(0).snapshotId();

    assertThatThrownBy(() -> world.drs().startRecovery(pinned(A, point)))
        .isInstanceOf(CallRejectedException.class);
    world.drs().startRecovery(drill(A));
    assertThat(world.record().launches()).hasSize(1);
  }

  @Test
  void only_the_nth_call_of_the_operation_is_hit() {
    SimulatedWorld world = world(Fault.ofCall(FaultKind.THROTTLED, ServiceCall.DESCRIBE_JOBS, 2));

    world.drs().sourceServers(DUBLIN);
    world.drs().jobsSince(DUBLIN, START);
    assertThatThrownBy(() -> world.drs().jobsSince(DUBLIN, START))
        .isInstanceOf(ThrottledException.class);
    world.drs().jobsSince(DUBLIN, START);
    assertThat(world.calls().count(ServiceCall.DESCRIBE_JOBS)).isEqualTo(3);
  }

  @Test
  void only_calls_between_the_two_moments_are_hit() {
    SimulatedWorld world =
        world(
            Fault.builder()
                .kind(FaultKind.UNAVAILABLE)
                .since(Duration.ofSeconds(10))
                .until(Duration.ofSeconds(20))
                .build());

    at(world, 9.999);
    world.drs().sourceServers(DUBLIN);
    for (double second : new double[] {10, 19.999}) {
      at(world, second);
      assertThatThrownBy(() -> world.drs().sourceServers(DUBLIN))
          .isInstanceOf(ServiceUnavailableException.class);
    }
    at(world, 20);
    assertThat(world.drs().sourceServers(DUBLIN)).hasSize(2);
  }

  @Test
  void only_calls_in_the_place_are_hit() {
    SimulatedWorld world =
        ExampleWorld.world(server(A, 100))
            .place(OHIO)
            .fault(Fault.builder().kind(FaultKind.ACCESS_DENIED).where(OHIO).build())
            .build();

    assertThatThrownBy(() -> world.verify(OHIO)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.drs().sourceServers(OHIO))
        .isInstanceOf(AccessDeniedException.class);
    world.verify(DUBLIN);
    assertThat(world.drs().sourceServers(DUBLIN)).hasSize(1);
  }

  @Test
  void unreadable_quotas_are_answered_with_the_defaults() {
    Quotas small = new Quotas(10, 20, 1, 2, 3);
    SimulatedWorld world =
        ExampleWorld.world()
            .quotas(DUBLIN, small)
            .fault(Fault.ofCall(FaultKind.ACCESS_DENIED, ServiceCall.LIST_SERVICE_QUOTAS, 1))
            .build();

    assertThat(world.quotas(DUBLIN)).isEqualTo(Quotas.DEFAULTS);
    assertThat(world.quotas(DUBLIN)).isEqualTo(small);
  }

  @Test
  void a_fault_can_be_added_while_the_world_goes_on() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100)).build();
    world.drs().sourceServers(DUBLIN);

    world.add(Fault.always(FaultKind.UNAVAILABLE));

    assertThatThrownBy(() -> world.drs().sourceServers(DUBLIN))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  private static SimulatedWorld world(Fault fault) {
    return ExampleWorld.world(server(A, 100), server(B, 100)).fault(fault).build();
  }

  private static Fault firstStart(FaultKind kind) {
    return Fault.ofCall(kind, ServiceCall.START_RECOVERY, 1);
  }
}
