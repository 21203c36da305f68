package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.fault.FaultKind.UNAVAILABLE;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Homeward.HOME;
import static io.github.drsorchestration.testkit.scenario.Homeward.approve;
import static io.github.drsorchestration.testkit.scenario.Homeward.choice;
import static io.github.drsorchestration.testkit.scenario.Homeward.failback;
import static io.github.drsorchestration.testkit.scenario.Homeward.failedOver;
import static io.github.drsorchestration.testkit.scenario.Homeward.stage;
import static io.github.drsorchestration.testkit.scenario.Homeward.toTheCutover;
import static io.github.drsorchestration.testkit.scenario.Homeward.way;
import static io.github.drsorchestration.testkit.scenario.Homeward.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.testkit.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers a failback brings home, and what it does beside other executions. */
class FailbackSubjectScenarioTest {

  @Test
  void servers_of_two_origins_go_home_each_to_its_own() {
    Scene scene =
        failedOver(
            world("db")
                .place(Cast.ELSEWHERE)
                .server(
                    server("web")
                        .origin(Cast.ELSEWHERE)
                        .originInstanceId("i-" + id("web").substring(2))
                        .build()),
            wave("db").build(),
            wave("web").build());
    toTheCutover(scene, choice().cleanUp(true).build());
    approve(scene).runUntilIdle();

    assertThat(way(scene, "db").origin()).contains(HOME);
    assertThat(way(scene, "web").origin()).contains(Cast.ELSEWHERE);
    assertThat(List.of(stage(scene, "db"), stage(scene, "web")))
        .containsOnly(FailbackStage.CLEANED_UP);
  }

  @Test
  void what_has_no_way_home_is_not_launched_in_the_recovery_place_by_a_retry() {
    Scene scene = failedOver(wave("db").build(), wave("web").build());
    String failover = scene.executionId();
    launchByHand(scene, "web");
    scene.start(
        failback(choice().executionId(failover).build()).toBuilder()
            .chosenPolicy(StartPolicy.RECOVER_WHAT_CAN_BE)
            .build());
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);
    approve(scene).runUntilIdle();
    assertThat(scene.findings()).contains("BLOCKING INSTANCE_REPLACED web");
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.server("web").failure().orElseThrow().code())
        .isEqualTo(FailureCode.NOT_RECOVERABLE);
    assertThat(scene.simulation().world().record().launchesOf(id("web"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_retry_finds_the_way_home_that_the_start_could_not_find(boolean afterTheEnd) {
    Scene scene =
        failedOver(
            wave("db").dependsOn(Set.of()).onFailure(OnFailure.CONTINUE).build(),
            wave("web").dependsOn(Set.of()).build());
    scene.start(failback().toBuilder().addWaves("db").build());
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);
    scene.request(RequestType.CANCEL).runUntilIdle();
    scene.simulation().world().add(Fault.builder().kind(UNAVAILABLE).where(HOME).build());
    scene.start(failback().toBuilder().chosenPolicy(StartPolicy.RECOVER_WHAT_CAN_BE).build());
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.RUNNING);
    scene.simulation().world().clearFaults();

    assertThat(scene.findings()).contains("BLOCKING ORIGIN_NOT_EMPTY db");
    if (afterTheEnd) {
      scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);
      approve(scene).runUntilIdle();
      assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    } else {
      scene.request(RequestType.PAUSE).runFor("1:00");
    }
    scene.request(RequestType.RETRY);
    scene
        .simulation()
        .runUntil(() -> scene.status() == ExecutionStatus.COMPLETED || isAwaited(scene));
    if (isAwaited(scene)) {
      approve(scene);
    }
    scene.runUntilIdle();

    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(way(scene, "web").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(scene.simulation().world().record().launchesOf(id("db"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_retry_brings_home_the_instance_that_runs_now(boolean ofTheFailover) {
    Scene scene = failedOver(wave("db").build());
    String failover = scene.executionId();
    scene.start(
        failback(
            ofTheFailover
                ? choice().syncWithin(Duration.ofHours(1)).executionId(failover).build()
                : choice().syncWithin(Duration.ofHours(1)).build()));
    scene.runUntilIdle();
    String before = way(scene, "db").instanceId();
    assertThat(scene.server("db").failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
    launchByHand(scene, "db");
    scene.request(RequestType.RETRY).runFor("10:00");

    if (ofTheFailover) {
      assertThat(scene.findings()).contains("BLOCKING INSTANCE_REPLACED db");
      assertThat(scene.server("db").failure().orElseThrow().message())
          .contains("no way home", "INSTANCE_REPLACED");
      scene.request(RequestType.CLEAN_UP).runUntilIdle();
      assertThat(stage(scene, "db")).isEqualTo(FailbackStage.CLEANED_UP);
    } else {
      assertThat(way(scene, "db").instanceId()).isNotEqualTo(before);
      assertThat(stage(scene, "db")).isEqualTo(FailbackStage.SYNCING);
    }
  }

  private static boolean isAwaited(Scene scene) {
    return scene.status() == ExecutionStatus.AWAITING_APPROVAL;
  }

  private static void launchByHand(Scene scene, String name) {
    LaunchCommand.Item item = new LaunchCommand.Item(id(name), Optional.empty());
    scene
        .simulation()
        .world()
        .served()
        .start(new LaunchCommand(Cast.PLACE, List.of(item), false, Map.of()));
    scene.runFor("30:00");
  }

  @Test
  void after_a_drill_there_is_nothing_to_bring_home() {
    Scene scene = Scene.of(Cast.plan(wave("db").build()), world("db")).run(Scene.drill().build());
    scene.start(failback()).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(scene.findings()).contains("BLOCKING NOT_FAILED_OVER", "INFO NOT_FAILED_OVER db");
  }

  @Test
  void an_instance_that_was_replaced_by_hand_blocks_the_failback_of_the_execution() {
    Scene scene = failedOver(wave("db").build());
    String failover = scene.executionId();
    launchByHand(scene, "db");
    scene.start(failback(choice().executionId(failover).build())).runUntilIdle();

    assertThat(scene.findings()).contains("BLOCKING INSTANCE_REPLACED db");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void an_override_may_name_a_server_as_people_do() {
    Scene scene = failedOver(wave("db").build());
    String failover = scene.executionId();
    launchByHand(scene, "db");
    scene.start(overriding(failover, "db")).runFor("10:00");

    assertThat(scene.findings()).contains("WARNING INSTANCE_REPLACED db");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.RUNNING);
  }

  @Test
  void a_name_that_two_servers_have_allows_nothing() {
    Scene scene =
        failedOver(
            world("db")
                .server(
                    server("web")
                        .hostname("db")
                        .origin(HOME)
                        .originInstanceId("i-" + id("web").substring(2))
                        .build()),
            wave("db").build(),
            wave("web").build());
    String failover = scene.executionId();
    launchByHand(scene, "db");
    scene.start(overriding(failover, "db")).runUntilIdle();

    assertThat(scene.findings()).contains("BLOCKING INSTANCE_REPLACED db");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  private static StartRequest overriding(String failover, String name) {
    return failback(choice().executionId(failover).build()).toBuilder()
        .addOverrides(
            new FindingOverride(
                FindingCode.INSTANCE_REPLACED, Set.of(name), "it was launched again by hand"))
        .build();
  }

  @Test
  void what_is_recovered_later_comes_home_by_another_failback_beside_the_first() {
    Scene scene =
        Scene.of(Cast.plan(wave("db").build(), wave("web").build()), world("db", "web"))
            .run(Scene.recovery().addWaves("db").build());
    toTheCutover(scene, FailbackChoice.DEFAULT);
    String first = scene.executionId();
    assertThat(scene.findings()).contains("INFO NOT_FAILED_OVER web");
    assertThat(scene.execution().findings())
        .anyMatch(it -> it.message().endsWith("by another failback of this server only"));

    scene.start(Scene.recovery().addServerIds(id("web")).build()).runFor("1:00:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    scene.start(failback().toBuilder().addServerIds(id("web")).build());
    scene.simulation().runUntil(() -> isAwaited(scene));
    approve(scene).runFor("1:00:00");

    assertThat(way(scene, "web").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(scene.simulation().execution(first).status())
        .isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
  }

  @Test
  void a_second_failback_at_the_same_time_finds_the_servers_held() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), FailbackChoice.DEFAULT);
    String first = scene.executionId();
    scene.start(failback()).runFor("10:00");

    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(scene.findings()).anyMatch(it -> it.contains("BUSY_IN_EXECUTION"));
    assertThat(scene.simulation().execution(first).status())
        .isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
  }

  @Test
  void a_failback_during_the_failover_finds_the_servers_held() {
    Scene scene = Scene.of(Cast.plan(wave("db").build()), world("db"));
    scene.start(Scene.recovery().build()).runFor("5:00");
    scene.start(failback()).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(scene.simulation().world().record().launches()).hasSize(1);
  }

  @Test
  void after_the_clean_up_the_plan_can_be_drilled_again() {
    Scene scene = failedOver(wave("db").build());
    toTheCutover(scene, choice().cleanUp(true).build());
    approve(scene).runUntilIdle();
    scene.run(Scene.drill().build());

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void the_next_disaster_is_recovered_and_brought_home_as_well() {
    Scene scene = failedOver(wave("db").build());
    for (int disaster = 1; disaster <= 2; disaster++) {
      toTheCutover(scene, choice().cleanUp(true).build());
      approve(scene).runUntilIdle();
      assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.ORIGIN);
      assertThat(stage(scene, "db")).isEqualTo(FailbackStage.CLEANED_UP);
      scene.run(Scene.recovery().build());
      assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    }
  }
}
