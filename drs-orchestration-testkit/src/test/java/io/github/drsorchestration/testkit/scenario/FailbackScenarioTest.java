package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailbackScenarioTest {

  private static final AccountRegion HOME = new AccountRegion("111122223333", "eu-central-1");

  @Test
  void what_was_recovered_comes_home_is_protected_again_and_leaves_nothing_behind() {
    Scene scene = failedOver();
    scene.start(failback(FailbackChoice.builder().cleanUp(true).build()));
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);
    approve(scene);
    scene.runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.execution().settled()).isTrue();
    assertThat(scene.server("db").failback().orElseThrow().stage())
        .isEqualTo(FailbackStage.CLEANED_UP);
    assertThat(scene.server("db").failback().orElseThrow().production())
        .isEqualTo(ProductionSide.ORIGIN);
    assertThat(
            scene.record(
                EventType.SERVER_REVERSED,
                EventType.SERVER_IN_SYNC,
                EventType.STATUS_CHANGED,
                EventType.PRODUCTION_MOVED,
                EventType.REPROTECTION_STARTED,
                EventType.SERVER_PROTECTED,
                EventType.REPROTECTION_ENDED,
                EventType.CLEAN_UP_STARTED,
                EventType.INSTANCE_TERMINATED,
                EventType.SERVER_CLEANED_UP,
                EventType.CLEAN_UP_ENDED))
        .containsExactly(
            "21:10 RUNNING",
            "21:15 db db SERVER_REVERSED",
            "21:15 web web SERVER_REVERSED",
            "4:25:04.295 web web SERVER_IN_SYNC",
            "4:28:08.051 db db SERVER_IN_SYNC",
            "4:28:08.051 AWAITING_APPROVAL",
            "4:28:08.051 RUNNING",
            "4:38:38.051 db db ORIGIN",
            "4:49:08.051 web web ORIGIN",
            "4:49:08.051 COMPLETED",
            "4:49:08.051 REPROTECTION_STARTED",
            "8:54:26.570 web web SERVER_PROTECTED",
            "8:55:34.840 db db SERVER_PROTECTED",
            "8:55:34.840 REPROTECTION_ENDED",
            "8:55:34.840 CLEAN_UP_STARTED",
            "8:59:24.940 db INSTANCE_TERMINATED",
            "8:59:24.940 web INSTANCE_TERMINATED",
            "8:59:54.940 db db SERVER_CLEANED_UP",
            "8:59:54.940 web web SERVER_CLEANED_UP",
            "8:59:54.940 CLEAN_UP_ENDED");
  }

  private static void approve(Scene scene) {
    scene.request(
        ExecutionRequest.builder()
            .type(RequestType.APPROVE)
            .by(Actor.of("grace"))
            .reason("the shop is closed")
            .build());
  }

  private static StartRequest failback(FailbackChoice choice) {
    return StartRequest.builder()
        .planId("plan")
        .kind(ExecutionKind.FAILBACK)
        .by(Scene.OPERATOR)
        .failback(choice)
        .build();
  }

  /** A database and a web server that were recovered from Frankfurt. */
  private static Scene failedOver() {
    WorldBuilder world = Cast.world().place(HOME).initialSync(Duration.ofHours(4));
    for (String name : new String[] {"db", "web"}) {
      world.server(
          server(name).origin(HOME).originInstanceId("i-" + id(name).substring(2)).build());
    }
    return Scene.of(plan(wave("db").build(), wave("web").build()), world).run();
  }
}
