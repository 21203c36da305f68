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
import static io.github.drsorchestration.testkit.scenario.Homeward.waits;
import static io.github.drsorchestration.testkit.scenario.Homeward.way;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.service.ServedDrs;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may happen to the copies that a failback makes, before production moves. */
class FailbackCopyScenarioTest {

  @Test
  void a_copy_that_was_deleted_by_hand_is_made_once_more() {
    Scene scene = failedOver(wave("db").build());
    scene.start(failback()).runUntil("1:00:00");
    ServerReference deleted = back(scene, "db");
    drs(scene).replication().disconnect(HOME, deleted.serverId());
    drs(scene).replication().delete(HOME, deleted.serverId());
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);

    assertThat(back(scene, "db")).isNotEqualTo(deleted);
    assertThat(scene.record(EventType.SERVER_REVERSED)).hasSize(2);
    assertThat(waits(scene)).singleElement().asString().endsWith("does not exist any more");
  }

  @Test
  void a_copy_that_was_stopped_by_hand_is_begun_once_more() {
    Scene scene = failedOver(wave("db").build());
    scene.start(failback()).runUntil("1:00:00");
    drs(scene).replication().stop(HOME, back(scene, "db").serverId());
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);

    assertThat(scene.record(EventType.SERVER_REVERSED)).hasSize(2);
    assertThat(waits(scene)).singleElement().asString().endsWith("is STOPPED");
  }

  @Test
  void a_copy_that_stalls_is_waited_for_as_long_as_it_may_take_and_can_be_retried() {
    Scene scene = failedOver(wave("db").build(), wave("web").dependsOn(Set.of()).build());
    scene.start(failback(choice().syncWithin(Duration.ofHours(6)).build())).runUntil("1:00:00");
    drs(scene).removal().disconnect(Cast.PLACE, way(scene, "db").instanceId());
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);
    approve(scene).runUntilIdle();

    assertThat(waits(scene)).singleElement().asString().contains("db").contains("has stalled");
    assertThat(scene.serverStatus("db")).isEqualTo(ServerStatus.FAILED);
    assertThat(scene.server("db").failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
    assertThat(scene.serverStatus("web")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(scene.terminations()).isEmpty();
  }

  @Test
  void an_origin_that_is_dark_for_hours_is_waited_for() {
    Scene scene = failedOver(wave("db").build());
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.UNAVAILABLE)
                .where(HOME)
                .until(Duration.ofHours(9))
                .build());
    toTheCutover(scene, FailbackChoice.DEFAULT);
    approve(scene).runUntilIdle();

    assertThat(scene.findings()).contains("WARNING ORIGIN_NOT_READY db");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.PROTECTED);
  }

  @Test
  void an_origin_without_drs_is_waited_for_with_the_problem_on_record() {
    Scene scene = failedOver(wave("db").build());
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.NOT_INITIALIZED)
                .operation(ServiceCall.REVERSE_REPLICATION)
                .until(Duration.ofHours(30))
                .build());
    toTheCutover(scene, FailbackChoice.DEFAULT);

    assertThat(waits(scene)).singleElement().asString().contains("DRS is not in use");
    approve(scene).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  /**
   * An answer that comes after the step that asked for it was thrown away, for as long as asked.
   */
  @Test
  void a_server_is_late_and_no_answer_comes_at_once_but_the_copy_is_seen() {
    Scene scene =
        failedOver(Homeward.world("db").callsTake(Duration.ofSeconds(20)), wave("db").build());
    toTheCutover(scene, choice().syncWithin(Duration.ofHours(24)).build());
    approve(scene).runUntilIdle();

    assertThat(waits(scene)).isEmpty();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.PROTECTED);
  }

  @Test
  void a_pause_lasts_longer_than_a_copy_may_take_and_nothing_is_asked_all_the_time() {
    Scene scene = failedOver(wave("db").build());
    scene.start(failback(choice().syncWithin(Duration.ofHours(1)).build())).runFor("10:00");
    scene.request(RequestType.PAUSE).runFor("1:00");
    long before = scene.simulation().world().calls().total();
    scene.runFor("3:00:00");

    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(scene.simulation().world().calls().total() - before).isLessThan(300);
    scene.request(RequestType.RESUME).runFor("5:00");
    assertThat(scene.serverStatus("db")).isNotEqualTo(ServerStatus.FAILED);
  }

  @Test
  void what_falls_out_of_sync_between_the_approval_and_its_launch_waits() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), FailbackChoice.DEFAULT);
    drs(scene).removal().disconnect(Cast.PLACE, way(scene, "db").instanceId());
    approve(scene).runFor("30:00");

    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.SYNCING);
    assertThat(scene.serverStatus("db")).isEqualTo(ServerStatus.PENDING);
    assertThat(scene.simulation().world().record().launches()).hasSize(1);
  }

  private static ServedDrs drs(Scene scene) {
    return scene.simulation().world().served();
  }
}
