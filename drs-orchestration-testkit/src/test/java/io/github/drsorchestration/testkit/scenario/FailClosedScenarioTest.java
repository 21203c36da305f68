package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailClosedScenarioTest {

  private static final RecoveryPlan PLAN = plan(wave("a").build());

  @Test
  void without_permission_to_look_for_live_instances_nothing_is_launched() {
    Scene scene =
        Scene.of(
                PLAN,
                world("a")
                    .fault(
                        Fault.builder()
                            .kind(FaultKind.ACCESS_DENIED)
                            .operation(ServiceCall.DESCRIBE_RECOVERY_INSTANCES)
                            .build()))
            .run();

    assertThat(scene.findings()).containsExactly("BLOCKING NO_ACCESS");
    assertThat(scene.execution().findings().get(0).message()).contains("not allowed");
    assertThat(scene.executionStatuses()).containsExactly("00:00 FAILED");
    assertThat(scene.launches()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceCall.class,
      names = {"DESCRIBE_RECOVERY_INSTANCES", "DESCRIBE_SOURCE_SERVERS", "DESCRIBE_JOBS"})
  void checks_without_an_answer_block_after_half_an_hour(ServiceCall call) {
    Scene scene = Scene.of(PLAN);
    scene
        .simulation()
        .world()
        .add(Fault.builder().kind(FaultKind.UNAVAILABLE).operation(call).build());
    scene.run();

    assertThat(scene.findings()).containsExactly("BLOCKING NO_ACCESS");
    assertThat(scene.executionStatuses()).containsExactly("30:15 FAILED");
    assertThat(scene.launches()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceCall.class,
      names = {
        "ASSUME_ROLE",
        "DESCRIBE_RECOVERY_INSTANCES",
        "DESCRIBE_SOURCE_SERVERS",
        "DESCRIBE_JOBS"
      })
  void a_throttled_check_is_made_again_until_it_passes(ServiceCall call) {
    Scene scene = Scene.of(PLAN);
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.THROTTLED)
                .operation(call)
                .until(Duration.ofSeconds(40))
                .build());
    scene.run();

    assertThat(scene.findings()).isEmpty();
    assertThat(scene.launches()).containsExactly("00:45 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceCall.class,
      names = {"DESCRIBE_RECOVERY_INSTANCES", "DESCRIBE_SOURCE_SERVERS", "DESCRIBE_JOBS"})
  void a_check_that_fails_before_a_later_wave_keeps_its_servers_waiting(ServiceCall call) {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.UNAVAILABLE)
                .operation(call)
                .since(Duration.ofSeconds(630))
                .until(Duration.ofMinutes(20))
                .build());
    scene.run();

    assertThat(scene.launches()).hasSize(2).first().isEqualTo("00:00 a");
    assertThat(scene.launches().get(1)).isBetween("20:00 b", "20:15 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }
}
