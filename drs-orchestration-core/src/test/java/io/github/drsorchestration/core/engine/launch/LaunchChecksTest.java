package io.github.drsorchestration.core.engine.launch;

import static io.github.drsorchestration.core.engine.Given.ended;
import static io.github.drsorchestration.core.engine.Given.instance;
import static io.github.drsorchestration.core.engine.Given.liveInstance;
import static io.github.drsorchestration.core.engine.Given.server;
import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.engine.Outcome;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaunchChecksTest {

  private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
  private static final String OLD = "pit-00000000000000001";
  private static final String NEWER = "pit-00000000000000002";

  @Test
  void a_server_with_a_live_instance_is_not_launched() {
    Outcome outcome = launching(server("a")).world(it -> it.instance(liveInstance("a"))).decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.LIVE_INSTANCE);
    assertThat(outcome.server("a").failure().orElseThrow().message()).contains("i-live-a");
  }

  @Test
  void a_live_instance_stops_a_recovery_as_well_as_a_drill() {
    Outcome outcome =
        launching(server("a")).recovery().world(it -> it.instance(liveInstance("a"))).decide();

    assertThat(outcome.launches()).isEmpty();
  }

  @Test
  void a_live_instance_is_deleted_where_the_start_names_its_server() {
    Situation live = launching(server("a")).world(it -> it.instance(liveInstance("a")));

    assertThat(live.start(b -> b.liveInstanceOverride(override("a"))).decide().launches())
        .hasSize(1);
    assertThat(live.start(b -> b.liveInstanceOverride(override("b"))).decide().launches())
        .isEmpty();
  }

  @Test
  void drill_instances_and_terminated_ones_are_in_nobodys_way() {
    assertThat(launching(server("a")).world(it -> it.instance(instance("a"))).decide().launches())
        .hasSize(1);
    assertThat(
            launching(server("a"))
                .world(it -> it.instance(liveInstance("a").state(InstanceState.TERMINATED)))
                .decide()
                .launches())
        .hasSize(1);
  }

  @Test
  void the_instance_of_an_earlier_launch_of_the_same_execution_is_replaced() {
    Outcome outcome =
        Situation.running(
                wave(WaveStatus.LAUNCHING, "db", server("a"))
                    .addAttempts(ended("x/0/1", "j1", "a").build()))
            .recovery()
            .world(it -> it.instance(liveInstance("a").jobId("j1")))
            .decide();

    assertThat(outcome.launches()).hasSize(1);
  }

  @Test
  void a_retry_of_a_relaunch_launches_and_does_not_adopt_what_the_relaunch_was_to_replace() {
    Outcome outcome = retried(FailureCode.RELAUNCHED);

    assertThat(outcome.launches()).hasSize(1);
  }

  @Test
  void a_retry_adopts_the_instance_of_a_launch_that_came_up_too_late() {
    Outcome outcome = retried(FailureCode.TIMED_OUT);

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.server("a").recoveryInstanceId()).contains("i-live-a");
  }

  /** The first launch ended like this and its instance is up; the second one left none. */
  private static Outcome retried(FailureCode first) {
    return Situation.running(
            wave(
                    WaveStatus.LAUNCHING,
                    "db",
                    server("a")
                        .addPreviousLaunches(
                            previous(1, "j1", first),
                            previous(2, "j2", FailureCode.INSTANCE_MISSING)))
                .addAttempts(ended("x/0/1", "j1", "a").build(), ended("x/0/2", "j2", "a").build()))
        .recovery()
        .world(it -> it.instance(liveInstance("a").jobId("j1")))
        .decide();
  }

  private static PreviousLaunch previous(int number, String job, FailureCode code) {
    return new PreviousLaunch(
        number, Optional.of(job), Optional.of("i-live-a"), new Failure(code, "so"), NOW);
  }

  @Test
  void a_server_whose_instances_are_not_known_waits() {
    Outcome outcome =
        launching(server("a"))
            .world(it -> it.fails(Question.InstancesOf.class, "?", false))
            .decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(outcome.server("a").status()).isEqualTo(ServerStatus.PENDING);
  }

  @Test
  void a_server_that_drs_no_longer_knows_has_failed() {
    assertThat(failureOf(launching(server("a")).world(it -> it.withoutServer("a")).decide()))
        .isEqualTo(FailureCode.NOT_RECOVERABLE);
  }

  @Test
  void a_server_whose_replication_is_disconnected_has_failed() {
    Outcome outcome =
        launching(server("a"))
            .world(it -> it.server("a", b -> b.replicationState(ReplicationState.DISCONNECTED)))
            .decide();

    assertThat(failureOf(outcome)).isEqualTo(FailureCode.NOT_RECOVERABLE);
  }

  @Test
  void a_server_is_launched_from_the_recovery_point_that_preflight_chose() {
    Outcome outcome =
        fromYesterday(server("a").snapshotId(OLD))
            .world(it -> it.snapshot("a", NEWER, NOW).snapshot("a", OLD, YESTERDAY))
            .decide();

    assertThat(snapshotOf(outcome)).contains(OLD);
  }

  @Test
  void a_server_whose_chosen_recovery_point_is_gone_is_not_launched_from_another() {
    Outcome outcome =
        fromYesterday(server("a").snapshotId(OLD))
            .world(it -> it.snapshot("a", NEWER, NOW))
            .decide();

    assertThat(outcome.launches()).isEmpty();
    assertThat(failureOf(outcome)).isEqualTo(FailureCode.RECOVERY_POINT_EXPIRED);
  }

  @Test
  void a_retry_from_a_moment_takes_the_newest_point_that_is_not_later() {
    Outcome outcome =
        launching(server("a").recoveryPoint(RecoveryPointChoice.atOrBefore(YESTERDAY)))
            .world(it -> it.snapshot("a", NEWER, NOW).snapshot("a", OLD, YESTERDAY))
            .decide();

    assertThat(snapshotOf(outcome)).contains(OLD);
  }

  @Test
  void a_retry_from_a_moment_without_any_point_has_failed() {
    Outcome outcome =
        launching(server("a").recoveryPoint(RecoveryPointChoice.atOrBefore(YESTERDAY)))
            .world(it -> it.snapshot("a", NEWER, NOW))
            .decide();

    assertThat(failureOf(outcome)).isEqualTo(FailureCode.RECOVERY_POINT_EXPIRED);
  }

  @Test
  void the_latest_state_needs_no_list_of_recovery_points() {
    Outcome outcome = launching(server("a")).decide();

    assertThat(outcome.asked(Question.SnapshotsOf.class)).isFalse();
    assertThat(snapshotOf(outcome)).isEmpty();
  }

  private static Situation launching(ServerExecution.Builder server) {
    return Situation.running(wave(WaveStatus.LAUNCHING, "db", server));
  }

  private static Situation fromYesterday(ServerExecution.Builder server) {
    return launching(server)
        .start(b -> b.recoveryPoint(new RecoveryPointChoice(Optional.of(YESTERDAY), Map.of())));
  }

  private static FailureCode failureOf(Outcome outcome) {
    return outcome.server("a").failure().orElseThrow().code();
  }

  private static Optional<String> snapshotOf(Outcome outcome) {
    List<Effect.Launch> launches = outcome.effects(Effect.Launch.class);
    assertThat(launches).hasSize(1);
    return launches.get(0).command().servers().get(0).snapshotId();
  }

  private static LiveInstanceOverride override(String name) {
    return new LiveInstanceOverride(Set.of(id(name)), "it is empty");
  }
}
