package io.github.drsorchestration.core.engine.preflight;

import static io.github.drsorchestration.core.engine.Given.instance;
import static io.github.drsorchestration.core.engine.Given.job;
import static io.github.drsorchestration.core.engine.Given.liveInstance;
import static io.github.drsorchestration.core.engine.Given.participant;
import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.core.engine.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What preflight finds of single servers. */
class PreflightServersTest {

  private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
  private static final String OLD = "pit-00000000000000001";
  private static final String NEWER = "pit-00000000000000002";

  @Test
  void nothing_is_found_of_a_server_that_is_well() {
    assertThat(found(drill())).isEmpty();
    assertThat(server(drill()).name()).isEqualTo(id("a"));
  }

  @Test
  void a_server_goes_by_its_host_name() {
    Situation named = drill().world(it -> it.server("a", b -> b.hostname("db01")));

    assertThat(server(named).name()).isEqualTo("db01");
  }

  @Test
  void an_unknown_server_blocks_a_drill_and_not_a_recovery() {
    assertThat(found(drill().world(it -> it.withoutServer("a"))))
        .containsExactly("BLOCKING UNKNOWN_SERVER");
    assertThat(found(drill().recovery().world(it -> it.withoutServer("a"))))
        .containsExactly("WARNING UNKNOWN_SERVER");
  }

  @Test
  void a_disconnected_server_blocks_a_drill_and_not_a_recovery() {
    Situation disconnected =
        replicating(ReplicationState.DISCONNECTED).world(it -> it.snapshot("a", OLD, YESTERDAY));

    assertThat(found(disconnected)).containsExactly("BLOCKING NOT_RECOVERABLE");
    assertThat(found(disconnected.recovery())).containsExactly("WARNING NOT_RECOVERABLE");
  }

  @Test
  void an_optional_server_blocks_nothing() {
    Situation optional =
        Situation.created(List.of(planned("db").addOptionalServerIds(id("a"))), "a", "b")
            .world(it -> it.withoutServer("a"));

    assertThat(found(optional)).containsExactly("WARNING UNKNOWN_SERVER");
    assertThat(server(optional).optional()).isTrue();
  }

  @Test
  void stalled_replication_is_a_warning() {
    assertThat(
            found(
                replicating(ReplicationState.STALLED)
                    .world(it -> it.snapshot("a", OLD, YESTERDAY))))
        .containsExactly("WARNING UNHEALTHY_REPLICATION");
  }

  @Test
  void a_server_without_any_recovery_point_blocks_a_drill() {
    assertThat(found(replicating(ReplicationState.INITIAL_SYNC)))
        .containsExactly("WARNING UNHEALTHY_REPLICATION", "BLOCKING NO_RECOVERY_POINT");
  }

  @Test
  void a_lag_above_the_target_is_a_warning() {
    RecoveryTargets targets =
        new RecoveryTargets(Optional.empty(), Optional.of(Duration.ofMinutes(15)));
    Situation lagging =
        drill()
            .plan(b -> b.targets(targets))
            .world(it -> it.server("a", b -> b.lag(Duration.ofMinutes(16))));

    assertThat(found(lagging)).containsExactly("WARNING RPO_AT_RISK");
    assertThat(found(lagging.world(it -> it.server("a", b -> b.lag(Duration.ofMinutes(15))))))
        .isEmpty();
  }

  @Test
  void a_live_instance_blocks_drills_and_recoveries() {
    Situation live = drill().world(it -> it.instance(liveInstance("a")));

    assertThat(found(live)).containsExactly("BLOCKING LIVE_INSTANCE");
    assertThat(found(live.recovery())).containsExactly("BLOCKING LIVE_INSTANCE");
  }

  @Test
  void a_live_instance_may_be_deleted_where_the_start_names_its_server() {
    Situation live =
        drill()
            .world(it -> it.instance(liveInstance("a")))
            .start(
                b ->
                    b.liveInstanceOverride(
                        new LiveInstanceOverride(Set.of(id("a")), "it is empty")));

    assertThat(found(live)).doesNotContain("BLOCKING LIVE_INSTANCE").hasSize(1);
  }

  @Test
  void an_earlier_drill_instance_is_mentioned_and_a_terminated_one_is_not() {
    assertThat(found(drill().world(it -> it.instance(instance("a")))))
        .containsExactly("INFO EARLIER_DRILL_INSTANCE");
    assertThat(
            found(
                drill()
                    .world(it -> it.instance(liveInstance("a").state(InstanceState.TERMINATED)))))
        .isEmpty();
  }

  @Test
  void a_server_in_another_job_is_waited_for() {
    assertThat(found(inJob(JobStatus.STARTED))).containsExactly("WARNING BUSY_IN_JOB");
    assertThat(found(inJob(JobStatus.COMPLETED))).isEmpty();
  }

  @Test
  void a_server_that_another_execution_holds_blocks() {
    assertThat(found(drill().world(it -> it.holder("a", "y"))))
        .containsExactly("BLOCKING BUSY_IN_EXECUTION");
    assertThat(found(drill().world(it -> it.holder("a", "x")))).isEmpty();
  }

  @Test
  void the_newest_recovery_point_that_is_not_later_than_the_chosen_moment_is_taken() {
    Situation chosen =
        from(RecoveryPointChoice.atOrBefore(YESTERDAY))
            .world(it -> it.snapshot("a", NEWER, NOW).snapshot("a", OLD, YESTERDAY));

    assertThat(found(chosen)).isEmpty();
    assertThat(server(chosen).snapshotId()).contains(OLD);
  }

  @Test
  void a_chosen_moment_before_every_recovery_point_blocks() {
    Situation chosen =
        from(RecoveryPointChoice.atOrBefore(YESTERDAY)).world(it -> it.snapshot("a", NEWER, NOW));

    assertThat(found(chosen)).containsExactly("BLOCKING RECOVERY_POINT_EXPIRED");
    assertThat(server(chosen).snapshotId()).isEmpty();
  }

  @Test
  void a_named_recovery_point_that_is_gone_blocks_and_stays_the_chosen_one() {
    Situation chosen =
        from(new RecoveryPointChoice(Optional.empty(), Map.of(id("a"), OLD)))
            .world(it -> it.snapshot("a", NEWER, NOW));

    assertThat(found(chosen)).containsExactly("BLOCKING RECOVERY_POINT_EXPIRED");
    assertThat(server(chosen).snapshotId()).contains(OLD);
  }

  @Test
  void the_launch_time_of_the_last_execution_is_expected_again() {
    Situation known = drill().world(it -> it.launchTook("a", Duration.ofMinutes(17)));

    assertThat(server(known).expectedDuration()).contains(Duration.ofMinutes(17));
  }

  private static Situation drill() {
    return Situation.created(List.of(planned("db")), "a");
  }

  private static Situation replicating(ReplicationState state) {
    return drill().world(it -> it.server("a", b -> b.replicationState(state)));
  }

  private static Situation from(RecoveryPointChoice choice) {
    return drill().start(b -> b.recoveryPoint(choice));
  }

  private static Situation inJob(JobStatus status) {
    return drill()
        .world(
            it ->
                it.job(job("j1", "y/0/1", participant("a", LaunchStatus.PENDING)).status(status)));
  }

  private static List<String> found(Situation situation) {
    return situation.preflight().findings().stream()
        .map(finding -> finding.severity() + " " + finding.code())
        .toList();
  }

  private static ServerExecution server(Situation situation) {
    return situation.preflight().waves().get(0).servers().get(0);
  }
}
