package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing new is started after a cancel; what runs ends, and what it left is told. */
class CancelScenarioTest {

  private static final Hook HOOK =
      Hook.builder().name("hook").type(HookType.IN_PROCESS).target("t").build();

  @Test
  void before_preflight_it_ends_at_once() {
    Scene scene = Scene.of(wave("a").build()).start(Scene.recovery().build());
    scene.request(RequestType.CANCEL).runUntilIdle();

    assertThat(scene.executionStatuses()).containsExactly("00:00 CANCELLED");
    assertThat(scene.launches()).isEmpty();
    assertThat(scene.execution().settled()).isTrue();
  }

  @Test
  void while_a_job_runs_the_job_ends_and_what_it_left_is_told() {
    Scene scene = cancelled("05:00", wave("a").build(), wave("b").build());

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "05:00 CANCELLING", "10:30 CANCELLED");
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.COMPLETED);
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.events())
        .filteredOn(event -> event.type() == EventType.STATUS_CHANGED)
        .last()
        .matches(event -> event.reason().orElse("").startsWith("1 recovery instances are left"));
    assertThat(scene.simulation().report(scene.executionId()).remainingInstances()).hasSize(1);
  }

  @Test
  void while_servers_wait_for_room_they_are_not_launched_any_more() {
    Scene scene =
        Scene.of(
            world("n1", "n2").quotas(PLACE, new Quotas(300, 4_000, 1, 1, 500)),
            plan(wave("all").build()),
            group("all", "n1", "n2"));
    scene.start(Scene.recovery().build()).runUntil("05:00").request(RequestType.CANCEL);
    scene.runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 n1");
    assertThat(scene.wave("all").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(scene.serverStatus("n1")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.serverStatus("n2")).isEqualTo(ServerStatus.PENDING);
    assertThat(scene.executionStatuses()).last().isEqualTo("10:30 CANCELLED");
  }

  @Test
  void while_it_waits_for_approval_it_ends_at_once() {
    Scene scene = cancelled("05:00", wave("a").approval(ApprovalPolicy.builder().build()).build());

    assertThat(scene.executionStatuses()).last().isEqualTo("05:00 CANCELLED");
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void while_it_is_paused_it_ends_at_once() {
    Scene scene = cancelled("05:00", wave("a").pauseBefore(true).build());

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "00:00 PAUSED", "05:00 CANCELLING", "05:00 CANCELLED");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void while_it_is_about_to_pause_the_job_ends() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build()).start(Scene.recovery().build());
    scene.runUntil("05:00").request(RequestType.PAUSE).runUntil("06:00");
    scene.request(RequestType.CANCEL).runUntilIdle();

    assertThat(scene.executionStatuses())
        .containsExactly(
            "00:00 RUNNING", "05:00 PAUSE_PENDING", "06:00 CANCELLING", "10:30 CANCELLED");
  }

  @Test
  void while_a_hook_runs_before_the_launch_the_hook_ends_and_nothing_is_launched() {
    Scene scene = Scene.of(wave("a").addBeforeHooks(HOOK).build());
    scene.simulation().hooks().on("hook", ScriptedRun.succeedsAfter(Duration.ofMinutes(8)));
    scene.start(Scene.recovery().build()).runUntil("05:00").request(RequestType.CANCEL);
    scene.runUntilIdle();

    assertThat(scene.executionStatuses()).last().isEqualTo("08:00 CANCELLED");
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void hooks_after_the_launch_are_not_started_any_more() {
    Scene scene = cancelled("05:00", wave("a").addAfterHooks(HOOK).build());

    assertThat(scene.simulation().hooks().started()).isEmpty();
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.CANCELLED);
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.executionStatuses()).last().isEqualTo("10:30 CANCELLED");
  }

  @Test
  void while_health_is_awaited_the_verdict_is_still_found() {
    Wave wave = wave("a").healthCheck(HealthCheck.builder().probe("http").build()).build();
    Scene scene = Scene.of(wave);
    scene.simulation().health().healthyAfter(Cast.id("a"), Duration.ofMinutes(5));
    scene.start(Scene.recovery().build()).runUntil("12:00").request(RequestType.CANCEL);
    scene.runUntilIdle();

    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.executionStatuses()).last().isEqualTo("15:30 CANCELLED");
  }

  @Test
  void a_cancelled_execution_lets_go_of_its_servers() {
    Scene scene = cancelled("05:00", wave("a").approval(ApprovalPolicy.builder().build()).build());
    scene.start(Scene.recovery().build()).runFor("01:00");

    assertThat(scene.status()).isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
  }

  private static Scene cancelled(String time, Wave... waves) {
    return Scene.of(waves)
        .start(Scene.recovery().build())
        .runUntil(time)
        .request(RequestType.CANCEL)
        .runUntilIdle();
  }
}
