package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.groupIn;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreflightScenarioTest {

  private static final RecoveryPlan PLAN = plan(wave("a").build());

  @Test
  void a_plan_without_problems_has_no_findings() {
    Scene scene = Scene.of(wave("a").build()).run();

    assertThat(scene.findings()).isEmpty();
    assertThat(scene.record(EventType.PREFLIGHT_PASSED)).containsExactly("00:00 PREFLIGHT_PASSED");
  }

  @Test
  void a_server_that_drs_has_forgotten_blocks_a_drill() {
    Scene scene = withForgotten().run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING UNKNOWN_SERVER gone");
    assertThat(scene.executionStatuses()).containsExactly("00:00 FAILED");
    assertThat(scene.record(EventType.PREFLIGHT_BLOCKED))
        .containsExactly("00:00 PREFLIGHT_BLOCKED");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void a_server_that_drs_has_forgotten_does_not_keep_a_recovery_from_the_others() {
    Scene scene = withForgotten().run();

    assertThat(scene.findings()).containsExactly("WARNING UNKNOWN_SERVER gone");
    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.server("gone").failure().orElseThrow().code())
        .isEqualTo(FailureCode.NOT_RECOVERABLE);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  /** Its group is stored without DRS being asked, as if the server had existed at that time. */
  private static Scene withForgotten() {
    Scene scene = Scene.of(world("a"), plan(wave("all").build()), group("all", "a"));
    ProtectionGroupStore groups = scene.simulation().groupStore();
    ProtectionGroup before = groups.find("all").orElseThrow();
    groups.replace(before.toBuilder().addServerIds(id("gone")).build());
    return scene;
  }

  @ParameterizedTest
  @EnumSource(
      value = ReplicationState.class,
      names = {"DISCONNECTED", "STOPPED"})
  void a_server_that_cannot_be_launched_blocks_a_drill(ReplicationState state) {
    Scene scene = Scene.of(PLAN, inState(state)).run(Scene.drill().build());

    assertThat(scene.findings()).contains("BLOCKING NOT_RECOVERABLE a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(scene.launches()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReplicationState.class,
      names = {"DISCONNECTED", "STOPPED"})
  void a_server_that_cannot_be_launched_does_not_keep_a_recovery_from_the_others(
      ReplicationState state) {
    Scene scene =
        Scene.of(
                inState(state).server(server("b").build()),
                plan(wave("both").build()),
                group("both", "a", "b"))
            .run();

    assertThat(scene.findings()).contains("WARNING NOT_RECOVERABLE a");
    assertThat(scene.launches()).containsExactly("00:00 b");
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.FAILED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void stalled_replication_warns_in_a_drill_and_the_drill_goes_on() {
    Scene scene = Scene.of(PLAN, inState(ReplicationState.STALLED)).run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("WARNING UNHEALTHY_REPLICATION a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void stalled_replication_never_blocks_a_recovery() {
    Scene scene = Scene.of(PLAN, inState(ReplicationState.STALLED)).run();

    assertThat(scene.execution().findings())
        .noneMatch(finding -> finding.severity().name().equals("BLOCKING"));
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_server_without_a_recovery_point_blocks_a_drill() {
    Scene scene = Scene.of(PLAN, inState(ReplicationState.INITIAL_SYNC)).run(Scene.drill().build());

    assertThat(scene.findings())
        .containsExactly("WARNING UNHEALTHY_REPLICATION a", "BLOCKING NO_RECOVERY_POINT a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void an_optional_server_without_a_recovery_point_does_not_block_a_drill() {
    Scene scene =
        Scene.of(
                inState(ReplicationState.INITIAL_SYNC).server(server("b").build()),
                plan(wave("both").addOptionalServerIds(id("a")).build()),
                group("both", "a", "b"))
            .run(Scene.drill().build());

    assertThat(scene.findings()).contains("WARNING NO_RECOVERY_POINT a");
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.FAILED);
    assertThat(scene.serverStatus("b")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_server_in_somebody_elses_job_is_warned_of_and_waited_for() {
    Scene scene = Scene.of(PLAN, world("a"));
    scene
        .simulation()
        .world()
        .drs()
        .startRecovery(
            new LaunchCommand(
                PLACE, List.of(new LaunchCommand.Item(id("a"), Optional.empty())), true, Map.of()));
    scene.run();

    assertThat(scene.findings()).containsExactly("WARNING BUSY_IN_JOB a");
    assertThat(scene.launches()).containsExactly("00:00 a", "10:45 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_server_that_another_execution_holds_blocks() {
    Scene scene = Scene.of(PLAN, world("a")).start(Scene.recovery().build()).runFor("01:00");
    String first = scene.executionId();
    scene.start(Scene.recovery().build()).runUntilIdle();

    assertThat(scene.findings())
        .containsExactly("WARNING BUSY_IN_JOB a", "BLOCKING BUSY_IN_EXECUTION a");
    assertThat(scene.execution().findings().get(1).message()).contains(first);
    assertThat(scene.executionStatuses()).containsExactly("01:00 FAILED");
    assertThat(scene.simulation().execution(first).status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.launches()).containsExactly("00:00 a");
  }

  @Test
  void of_two_executions_that_start_at_the_same_moment_the_second_is_refused() {
    Scene scene = Scene.of(PLAN, world("a")).start(Scene.recovery().build());
    String first = scene.executionId();
    scene.start(Scene.recovery().build()).runUntilIdle();

    assertThat(scene.findings())
        .containsExactly("WARNING BUSY_IN_JOB a", "BLOCKING BUSY_IN_EXECUTION a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(scene.simulation().execution(first).status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.launches()).containsExactly("00:00 a");
  }

  @Test
  void servers_are_free_for_the_next_execution_when_the_first_has_ended() {
    Scene scene = Scene.of(PLAN, world("a")).run(Scene.drill().build());
    scene.run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("INFO EARLIER_DRILL_INSTANCE a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_wave_that_must_not_be_split_and_does_not_fit_blocks() {
    Quotas quotas = new Quotas(300, 4_000, 20, 2, 500);
    Scene scene =
        Scene.of(
                world("a", "b", "c").quotas(PLACE, quotas),
                plan(wave("all").splitting(false).build()),
                groupIn(PLACE, "all").addServerIds(Cast.ids("a", "b", "c")).build())
            .run();

    assertThat(scene.findings()).containsExactly("BLOCKING TOO_MANY_SERVERS all");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void a_wave_that_will_have_to_wait_for_room_is_told_so_and_goes_on() {
    Quotas quotas = new Quotas(300, 4_000, 20, 2, 2);
    Scene scene =
        Scene.of(
                world("a", "b", "c").quotas(PLACE, quotas),
                plan(wave("all").build()),
                group("all", "a", "b", "c"))
            .run();

    assertThat(scene.findings()).containsExactly("INFO QUOTA_WAIT all");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_role_that_is_denied_blocks_and_nothing_else_is_asked() {
    WorldBuilder world =
        world("a")
            .fault(
                Fault.builder()
                    .kind(FaultKind.ACCESS_DENIED)
                    .operation(ServiceCall.ASSUME_ROLE)
                    .build());
    Scene scene = Scene.of(PLAN, world);
    scene.simulation().world().calls().clear();
    scene.run();

    assertThat(scene.findings()).containsExactly("BLOCKING NO_ACCESS");
    assertThat(scene.executionStatuses()).containsExactly("00:00 FAILED");
    assertThat(scene.simulation().world().calls().byCall())
        .containsOnlyKeys(ServiceCall.ASSUME_ROLE);
  }

  @Test
  void a_place_where_drs_is_not_in_use_blocks() {
    WorldBuilder world =
        world("a")
            .fault(
                Fault.builder()
                    .kind(FaultKind.NOT_INITIALIZED)
                    .operation(ServiceCall.ASSUME_ROLE)
                    .build());
    Scene scene = Scene.of(PLAN, world).run();

    assertThat(scene.findings()).containsExactly("BLOCKING NO_ACCESS");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void an_empty_selection_blocks() {
    Scene scene =
        Scene.of(
                world("a"),
                plan(Wave.builder().name("tagged").addGroupIds("tagged").build()),
                groupIn(PLACE, "tagged").tagCriteria(new TagCriteria(Map.of("x", "y"))).build())
            .run();

    assertThat(scene.findings()).containsExactly("BLOCKING NO_SERVERS tagged");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void a_server_that_two_tag_selections_share_blocks_a_drill() {
    WorldBuilder world = world().server(server("a").putTags("x", "1").putTags("y", "1").build());
    Scene scene =
        Scene.of(
                world,
                plan(wave("x").build(), wave("y").build()),
                groupIn(PLACE, "x").tagCriteria(new TagCriteria(Map.of("x", "1"))).build(),
                groupIn(PLACE, "y").tagCriteria(new TagCriteria(Map.of("y", "1"))).build())
            .run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING DUPLICATE_SERVER a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void one_address_for_two_selected_servers_blocks_a_drill_and_warns_in_a_recovery() {
    assertThat(oneAddress().run(Scene.drill().build()).findings())
        .containsExactly("BLOCKING LAUNCH_SETTINGS b");
    Scene recovery = oneAddress().run();
    assertThat(recovery.findings()).containsExactly("WARNING LAUNCH_SETTINGS b");
    assertThat(recovery.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static Scene oneAddress() {
    WorldBuilder world =
        world()
            .server(server("a").putTags("x", "1").build())
            .server(server("b").putTags("x", "1").build());
    LaunchSettings fixed =
        LaunchSettings.builder()
            .subnetId("subnet-0123456789abcdef0")
            .staticPrivateIp("10.0.1.100")
            .build();
    return Scene.of(
        world,
        plan(wave("x").build()),
        groupIn(PLACE, "x")
            .tagCriteria(new TagCriteria(Map.of("x", "1")))
            .launchConfig(fixed)
            .build());
  }

  @Test
  void a_selected_server_that_is_launched_stopped_cannot_pass_a_health_check() {
    Scene scene =
        Scene.of(
                world().server(server("a").putTags("x", "1").build()),
                plan(wave("x").healthCheck(HealthCheck.builder().probe("tcp").build()).build()),
                groupIn(PLACE, "x")
                    .tagCriteria(new TagCriteria(Map.of("x", "1")))
                    .launchConfig(
                        LaunchSettings.builder()
                            .launchDisposition(LaunchDisposition.STOPPED)
                            .build())
                    .build())
            .run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING LAUNCH_SETTINGS a");
  }

  @Test
  void a_lag_beyond_the_rpo_target_is_warned_of() {
    RecoveryPlan promised =
        planOf(wave("a").build())
            .targets(new RecoveryTargets(Optional.empty(), Optional.of(Duration.ofMinutes(5))))
            .build();
    Scene scene =
        Scene.of(promised, world().server(server("a").lag(Duration.ofMinutes(6)).build())).run();

    assertThat(scene.findings()).containsExactly("WARNING RPO_AT_RISK a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void an_earlier_drill_instance_is_told_of() {
    WorldBuilder world = world().server(server("a").earlierInstance(EarlierInstance.DRILL).build());
    Scene scene = Scene.of(PLAN, world).run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("INFO EARLIER_DRILL_INSTANCE a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void preflight_can_be_asked_without_a_start_and_changes_nothing() {
    Scene scene = Scene.of(PLAN, inState(ReplicationState.DISCONNECTED));

    assertThat(
            scene
                .simulation()
                .orchestrator()
                .executions()
                .preflight(Scene.drill().build())
                .findings()
                .stream()
                .map(Scene::text))
        .contains("BLOCKING NOT_RECOVERABLE a");
    assertThat(scene.simulation().executionStore().unsettled()).isEmpty();
    assertThat(scene.simulation().time().nextTaskAt()).isEmpty();
  }

  private static WorldBuilder inState(ReplicationState state) {
    return world().server(server("a").replicationState(state).build());
  }
}
