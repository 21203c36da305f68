package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.ELSEWHERE;
import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.groupIn;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.preflight.FindingScope;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A finding keeps back what it is about; the rest of a recovery goes on. */
class ScopedFindingScenarioTest {

  private static final RecoveryPlan PLAN =
      plan(wave("near").build(), wave("far").dependsOn(Set.<String>of()).build());

  @Test
  void a_place_that_does_not_answer_holds_up_the_others_for_two_minutes_only() {
    Scene scene = farAway(unavailableUntil("1:00:00")).run();

    assertThat(scene.findings()).containsExactly("BLOCKING NO_ACCESS");
    assertThat(scene.execution().findings().get(0).scope()).isEqualTo(FindingScope.PLACE);
    assertThat(scene.launches()).containsExactly("02:15 a");
    assertThat(scene.server("b").failure().orElseThrow().code()).isEqualTo(FailureCode.PREFLIGHT);
    assertThat(scene.server("b").failure().orElseThrow().message())
        .startsWith(
            "NO_ACCESS: " + ELSEWHERE + " cannot be used: it did not answer within 2 minutes");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);

    scene.runUntil("1:00:00").request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.launches()).containsExactly("02:15 a", "1:00:00 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_drill_waits_for_a_place_that_does_not_answer() {
    Scene scene = farAway(unavailableUntil("20:00")).run(Scene.drill().build());

    assertThat(scene.findings()).isEmpty();
    assertThat(scene.launches()).containsExactly("20:00 a", "20:00 b");
  }

  @Test
  void a_place_whose_role_is_denied_does_not_keep_a_recovery_from_the_others() {
    Scene scene = farAway(denied()).run();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.serverStatus("b")).isEqualTo(ServerStatus.FAILED);
    assertThat(scene.wave("far").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void where_all_or_nothing_is_wanted_a_denied_role_stops_everything() {
    Scene scene =
        farAway(denied()).run(Scene.recovery().policy(StartPolicy.ALL_OR_NOTHING).build());

    assertThat(scene.launches()).isEmpty();
    assertThat(scene.executionStatuses()).containsExactly("00:00 FAILED");
  }

  @Test
  void a_selection_in_a_dark_place_is_resolved_by_the_retry() {
    ProtectionGroup tagged =
        groupIn(ELSEWHERE, "far").tagCriteria(new TagCriteria(Map.of("tier", "far"))).build();
    WorldBuilder world =
        world("a")
            .server(server("b").where(ELSEWHERE).putTags("tier", "far").build())
            .fault(unavailableUntil("1:00:00"));
    Scene scene = Scene.of(world, PLAN, group("near", "a"), tagged).run();

    assertThat(scene.wave("far").unresolvedGroups()).containsExactly("far");
    assertThat(scene.wave("far").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);

    scene.runUntil("1:00:00").request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.launches()).containsExactly("02:15 a", "1:00:00 b");
    assertThat(scene.wave("far").unresolvedGroups()).isEmpty();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_selection_in_a_dark_place_is_resolved_by_a_retry_while_the_execution_is_paused_on_it() {
    ProtectionGroup tagged =
        groupIn(ELSEWHERE, "far").tagCriteria(new TagCriteria(Map.of("tier", "far"))).build();
    WorldBuilder world =
        world("a")
            .server(server("b").where(ELSEWHERE).putTags("tier", "far").build())
            .fault(unavailableUntil("1:00:00"));
    Wave far = PLAN.waves().get(1).toBuilder().onFailure(OnFailure.PAUSE).build();
    Scene scene =
        Scene.of(world, plan(PLAN.waves().get(0), far), group("near", "a"), tagged)
            .start(Scene.recovery().build())
            .runUntil("20:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);

    scene.runUntil("30:00").request(RequestType.RETRY).runUntil("50:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(scene.wave("far").unresolvedGroups()).containsExactly("far");

    scene.request(RequestType.RETRY).runFor("01:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.RUNNING);
    scene.runUntil("1:00:00").request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.launches()).containsExactly("30:00 a", "1:00:00 b");
    assertThat(scene.wave("far").unresolvedGroups()).isEmpty();
    assertThat(scene.server("b").heldBy()).isEmpty();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.record(EventType.PREFLIGHT_PASSED)).hasSize(2);
  }

  @Test
  void the_threshold_of_the_wave_counts_servers_that_preflight_keeps_back() {
    WorldBuilder world =
        world("a")
            .server(server("b").where(ELSEWHERE).build())
            .server(server("c").build())
            .fault(denied());
    Wave both =
        Wave.builder()
            .name("both")
            .addGroupIds("near", "far")
            .failureThreshold(FailureThreshold.servers(1))
            .build();
    ProtectionGroup far = groupIn(ELSEWHERE, "far").addServerIds(id("b")).build();
    Scene scene =
        Scene.of(world, plan(both, wave("c").build()), group("near", "a"), far, group("c")).run();

    assertThat(scene.wave("both").status()).isEqualTo(WaveStatus.PARTIAL);
    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 c");
  }

  @Test
  void a_wave_whose_selection_is_empty_takes_no_part() {
    ProtectionGroup empty =
        groupIn(PLACE, "cache").tagCriteria(new TagCriteria(Map.of("x", "y"))).build();
    Scene scene =
        Scene.of(world("a"), plan(wave("cache").build(), wave("a").build()), empty, group("a"))
            .run();

    assertThat(scene.findings()).containsExactly("BLOCKING NO_SERVERS cache");
    assertThat(scene.waveStatuses("cache")).containsExactly("00:00 EXCLUDED");
    assertThat(scene.launches()).containsExactly("00:00 a");
  }

  @Test
  void a_server_that_two_waves_mean_is_launched_in_the_first() {
    WorldBuilder world = world("b").server(server("a").putTags("x", "1").putTags("y", "1").build());
    ProtectionGroup x = groupIn(PLACE, "x").tagCriteria(new TagCriteria(Map.of("x", "1"))).build();
    ProtectionGroup y = groupIn(PLACE, "y").tagCriteria(new TagCriteria(Map.of("y", "1"))).build();
    Scene scene =
        Scene.of(
                world,
                plan(wave("x").build(), wave("y").build(), wave("b").build()),
                x,
                y,
                group("b"))
            .run();

    assertThat(scene.findings()).containsExactly("WARNING DUPLICATE_SERVER a");
    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_member_without_a_number_comes_last_and_is_kept_back() {
    WorldBuilder world =
        world("b")
            .server(server("a").putTags("dr:wave", "1").build())
            .server(server("c").putTags("dr:wave", "2").build());
    RecoveryPlan generated =
        RecoveryPlan.builder()
            .planId("plan")
            .name("plan")
            .generatedWaves(WaveGeneration.builder().addGroupIds("shop").build())
            .build();
    Scene scene = Scene.of(world, generated, group("shop", "a", "b", "c")).run();

    assertThat(scene.findings()).containsExactly("BLOCKING NO_WAVE_NUMBER b");
    assertThat(scene.launches()).containsExactly("00:00 a", "10:30 c");
    assertThat(scene.serverStatus("b")).isEqualTo(ServerStatus.FAILED);

    scene.request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.serverStatus("b")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void an_optional_server_with_a_live_instance_stops_not_even_a_drill() {
    WorldBuilder world =
        world("a").server(server("b").earlierInstance(EarlierInstance.RECOVERY).build());
    Scene scene =
        Scene.of(
                world,
                plan(wave("both").addOptionalServerIds(id("b")).build()),
                group("both", "a", "b"))
            .run(Scene.drill().build());

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.serverStatus("b")).isEqualTo(ServerStatus.FAILED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_server_that_has_left_its_group_is_left_out() {
    Scene scene =
        Scene.of(
            world("a", "b"),
            plan(wave("all").addServerIds(id("a"), id("b")).build()),
            group("all", "a", "b"));
    ProtectionGroupStore groups = scene.simulation().groupStore();
    groups.replace(groups.find("all").orElseThrow().toBuilder().serverIds(Set.of(id("a"))).build());
    scene.run();

    assertThat(scene.findings()).containsExactly("WARNING SERVER_NOT_IN_WAVE b");
    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_server_that_another_execution_holds_is_left_out() {
    Scene scene = Scene.of(world("a", "b"), plan(wave("both").build()), group("both", "a", "b"));
    scene.start(Scene.drill().addServerIds(id("a")).build()).runFor("01:00");
    scene.start(Scene.recovery().build()).runUntilIdle();

    assertThat(scene.findings())
        .containsExactly("WARNING BUSY_IN_JOB a", "BLOCKING BUSY_IN_EXECUTION a");
    assertThat(scene.launches()).containsExactly("00:00 a", "01:00 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);

    scene.request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static Scene farAway(Fault fault) {
    ProtectionGroup far = groupIn(ELSEWHERE, "far").addServerIds(id("b")).build();
    WorldBuilder world = world("a").server(server("b").where(ELSEWHERE).build());
    Scene scene = Scene.of(world, PLAN, group("near", "a"), far);
    scene.simulation().world().add(fault);
    return scene;
  }

  private static Fault unavailableUntil(String time) {
    Duration until = Scene.duration(time);
    return Fault.builder()
        .kind(FaultKind.UNAVAILABLE)
        .operation(ServiceCall.DESCRIBE_SOURCE_SERVERS)
        .where(ELSEWHERE)
        .until(until)
        .build();
  }

  private static Fault denied() {
    return Fault.builder()
        .kind(FaultKind.ACCESS_DENIED)
        .operation(ServiceCall.ASSUME_ROLE)
        .where(ELSEWHERE)
        .build();
  }
}
