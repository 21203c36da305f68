package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Homeward.HOME;
import static io.github.drsorchestration.testkit.scenario.Homeward.approve;
import static io.github.drsorchestration.testkit.scenario.Homeward.back;
import static io.github.drsorchestration.testkit.scenario.Homeward.choice;
import static io.github.drsorchestration.testkit.scenario.Homeward.failback;
import static io.github.drsorchestration.testkit.scenario.Homeward.failedOver;
import static io.github.drsorchestration.testkit.scenario.Homeward.stage;
import static io.github.drsorchestration.testkit.scenario.Homeward.toTheCutover;
import static io.github.drsorchestration.testkit.scenario.Homeward.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.service.ServedDrs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a failback ends, and what may be asked of it afterwards. */
class FailbackEndScenarioTest {

  private static final FailbackChoice ONLY_HOME = choice().reprotect(false).build();

  @Test
  void cancelled_before_the_cutover_production_stays_where_it_runs_and_a_clean_up_follows() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), FailbackChoice.DEFAULT);
    scene.request(RequestType.CANCEL).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.CANCELLED);
    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.RECOVERY);
    scene.request(RequestType.CLEAN_UP).runUntilIdle();
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.CLEANED_UP);
    assertThat(scene.terminations()).isEmpty();
    assertThat(scene.simulation().world().served().servers(HOME)).isEmpty();
    assertThat(scene.execution().settled()).isTrue();
  }

  @Test
  void cancelled_in_the_middle_of_the_cutover_both_halves_keep_their_production() {
    Scene scene =
        toTheCutover(failedOver(wave("db").build(), wave("web").build()), FailbackChoice.DEFAULT);
    approve(scene).runFor("5:00");
    scene.request(RequestType.CANCEL).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.CANCELLED);
    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(way(scene, "web").production()).isEqualTo(ProductionSide.RECOVERY);
    scene.request(RequestType.REPROTECT).runUntilIdle();
    scene.request(RequestType.CLEAN_UP).runUntilIdle();
    assertThat(List.of(stage(scene, "db"), stage(scene, "web")))
        .containsOnly(FailbackStage.CLEANED_UP);
    assertThat(scene.terminations()).singleElement().asString().endsWith("db");
  }

  @Test
  void what_was_being_launched_when_it_was_cancelled_arrives_and_is_protected_on_request() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), FailbackChoice.DEFAULT);
    approve(scene).runFor("5:00");
    scene.request(RequestType.CANCEL).runUntilIdle();

    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.HOME);
    assertRefused(scene, RequestType.CLEAN_UP, "has to be protected again first");
    scene.request(RequestType.REPROTECT).runUntilIdle();
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.PROTECTED);
    assertThat(scene.terminations()).isEmpty();
  }

  @Test
  void a_launch_that_fails_in_the_origin_is_retried_alone() {
    Scene scene =
        toTheCutover(
            failedOver(wave("db").build(), wave("web").dependsOn(Set.of()).build()),
            FailbackChoice.DEFAULT);
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.LAUNCH_FAILS)
                .serverId(back(scene, "db").serverId())
                .occurrence(1)
                .build());
    approve(scene);
    scene.runUntilIdle();
    if (scene.status() == ExecutionStatus.AWAITING_APPROVAL) {
      approve(scene).runUntilIdle();
    }
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.RECOVERY);
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(List.of(stage(scene, "db"), stage(scene, "web")))
        .containsOnly(FailbackStage.PROTECTED);
    assertThat(scene.terminations()).isEmpty();
  }

  @Test
  void what_is_home_is_protected_only_on_request_and_cleaned_up_the_day_after() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), ONLY_HOME);
    approve(scene).runUntilIdle();

    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.HOME);
    assertRefused(scene, RequestType.CLEAN_UP, "has to be protected again first");
    scene.request(RequestType.REPROTECT).runUntilIdle();
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.PROTECTED);
    scene.runFor("24:00:00").request(RequestType.CLEAN_UP).runUntilIdle();
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.CLEANED_UP);
  }

  @Test
  void what_is_home_is_neither_terminated_nor_relaunched() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), ONLY_HOME);
    approve(scene).runUntilIdle();

    assertRefused(scene, RequestType.TERMINATE, "carry production");
    assertThatThrownBy(
            () ->
                scene.request(
                    Scene.asking(RequestType.RELAUNCH).serverIds(Set.of(Cast.id("db"))).build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("not relaunched");
  }

  @Test
  void a_wave_behind_one_that_the_kind_excludes_still_waits_for_the_cutover_approval() {
    Scene scene =
        failedOver(
            wave("db")
                .condition(new WaveCondition.Not(new WaveCondition.KindIs(ExecutionKind.FAILBACK)))
                .build(),
            wave("web").build());
    scene.start(failback()).runUntilIdle();

    assertThat(scene.status()).isNotEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.simulation().world().record().launches()).hasSize(2);
  }

  @Test
  void a_root_wave_with_nothing_to_bring_home_takes_no_approval_from_the_next_one() {
    Scene scene = failedOver(wave("db").build(), wave("web").build());
    scene
        .simulation()
        .world()
        .served()
        .terminate(Cast.PLACE, List.of(scene.server("db").recoveryInstanceId().orElseThrow()));
    scene.runFor("30:00").start(failback());
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);

    assertThat(stage(scene, "web")).isEqualTo(FailbackStage.IN_SYNC);
    approve(scene).runUntilIdle();
    assertThat(scene.serverStatus("db")).isEqualTo(ServerStatus.EXCLUDED);
    assertThat(scene.simulation().report(scene.executionId()).events().problems()).isEmpty();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_cutover_that_nobody_approved_in_time_is_asked_for_again_by_a_retry() {
    FailbackChoice soon =
        choice()
            .cutover(ApprovalPolicy.builder().expiresAfter(Duration.ofHours(1)).build())
            .build();
    Scene scene = toTheCutover(failedOver(wave("db").build()), soon);
    scene.runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    scene.request(RequestType.RETRY);
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);
    approve(scene).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_clean_up_waits_for_another_failback_and_leaves_alone_what_that_one_used() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), FailbackChoice.DEFAULT);
    approve(scene).runUntilIdle();
    String first = scene.executionId();
    failOverOnceMore(scene);
    toTheCutover(scene, FailbackChoice.DEFAULT);

    scene.simulation().request(first, Scene.asking(RequestType.CLEAN_UP).build());
    scene.runFor("3:00:00");
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.IN_SYNC);
    approve(scene).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.PROTECTED);
    assertThat(scene.simulation().execution(first).settled()).isTrue();
    assertThat(
            scene.simulation().world().served().instances(HOME).stream()
                .map(it -> Optional.of(it.instanceId())))
        .contains(scene.server("db").recoveryInstanceId());
  }

  @Test
  void a_cancelled_failback_is_not_cleaned_up_while_the_next_one_uses_its_copy() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), FailbackChoice.DEFAULT);
    scene.request(RequestType.CANCEL).runUntilIdle();
    String first = scene.executionId();
    toTheCutover(scene, FailbackChoice.DEFAULT);
    scene.simulation().request(first, Scene.asking(RequestType.CLEAN_UP).build());
    scene.runFor("3:00:00");

    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.IN_SYNC);
    approve(scene).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  /** A second disaster: what had come home is lost. */
  private static void failOverOnceMore(Scene scene) {
    ServedDrs drs = scene.simulation().world().served();
    String home = scene.server("db").recoveryInstanceId().orElseThrow();
    scene.run(
        Scene.recovery()
            .liveInstanceOverride(new LiveInstanceOverride(Set.of(Cast.id("db")), "again"))
            .build());
    drs.replication().stop(Cast.PLACE, Cast.id("db"));
    drs.terminate(HOME, List.of(home));
    scene.runFor("1:00:00");
  }

  private static void assertRefused(Scene scene, RequestType type, String why) {
    assertThatThrownBy(() -> scene.request(type))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining(why);
  }
}
