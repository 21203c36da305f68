package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.ServerLaunchSettings;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaunchSettingsScenarioTest {

  @ParameterizedTest
  @EnumSource(
      value = ServiceCall.class,
      names = {"GET_LAUNCH_CONFIGURATION", "UPDATE_LAUNCH_CONFIGURATION"})
  void settings_that_are_throttled_for_a_moment_are_in_force_before_the_launch(ServiceCall call) {
    Scene scene = scene(world("a").fault(throttled(call, Duration.ofSeconds(50))), group(WANTED));
    scene.run();

    assertThat(settings(scene).instanceType()).contains("m5.large");
    assertThat(scene.record(EventType.LAUNCH_SETTINGS_FAILED)).isEmpty();
    assertThat(scene.launches()).containsExactly("01:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceCall.class,
      names = {"GET_LAUNCH_CONFIGURATION", "UPDATE_LAUNCH_CONFIGURATION"})
  void settings_that_are_throttled_for_long_keep_a_server_down_for_two_minutes(ServiceCall call) {
    Scene scene = scene(world("a").fault(throttled(call, Duration.ofHours(1))), group(WANTED));
    scene.run();

    assertThat(scene.record(EventType.LAUNCH_SETTINGS_FAILED))
        .containsExactly("02:00 a a LAUNCH_SETTINGS_FAILED");
    assertThat(scene.launches()).containsExactly("02:00 a");
  }

  private static Fault throttled(ServiceCall call, Duration until) {
    return Fault.builder()
        .kind(FaultKind.THROTTLED)
        .operation(call)
        .since(Duration.ZERO)
        .until(until)
        .build();
  }

  private static final LaunchSettings WANTED =
      LaunchSettings.builder().copyTags(true).instanceType("m5.large").build();

  @Test
  void settings_are_put_right_before_the_launch() {
    Scene scene = scene(world("a"), group(WANTED)).run();

    assertThat(settings(scene).copyTags()).contains(true);
    assertThat(settings(scene).instanceType()).contains("m5.large");
    assertThat(scene.record(EventType.LAUNCH_SETTINGS_APPLIED, EventType.JOB_INTENDED))
        .containsExactly("00:00 a a LAUNCH_SETTINGS_APPLIED", "00:00 a JOB_INTENDED");
  }

  @Test
  void a_servers_own_settings_are_laid_over_the_groups() {
    ProtectionGroup own =
        group(WANTED).toBuilder()
            .putServerLaunchConfigs(
                id("a"),
                new ServerLaunchSettings(
                    true, LaunchSettings.builder().instanceType("r5.large").build()))
            .build();
    Scene scene = scene(world("a"), own).run();

    assertThat(settings(scene).instanceType()).contains("r5.large");
    assertThat(settings(scene).copyTags()).contains(true);
  }

  @Test
  void settings_that_are_right_already_are_not_written() {
    WorldBuilder world = world().server(Cast.server("a").launchSettings(WANTED).build());
    Scene scene = scene(world, group(WANTED)).run();

    assertThat(scene.simulation().world().calls().count(ServiceCall.UPDATE_LAUNCH_CONFIGURATION))
        .isZero();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_group_without_settings_asks_for_none_at_the_launch() {
    Scene scene = scene(world("a"), group(LaunchSettings.unchanged())).run();

    assertThat(scene.simulation().world().calls().count(ServiceCall.GET_LAUNCH_CONFIGURATION))
        .as("once, by preflight")
        .isOne();
  }

  @Test
  void settings_that_cannot_be_written_never_keep_a_server_down() {
    Scene scene = failing(ServiceCall.UPDATE_LAUNCH_CONFIGURATION);

    assertThat(scene.record(EventType.LAUNCH_SETTINGS_FAILED))
        .containsExactly("00:00 a a LAUNCH_SETTINGS_FAILED");
    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void settings_that_cannot_be_read_never_keep_a_server_down() {
    Scene scene = failing(ServiceCall.GET_LAUNCH_CONFIGURATION);

    assertThat(scene.record(EventType.LAUNCH_SETTINGS_FAILED))
        .containsExactly("00:00 a a LAUNCH_SETTINGS_FAILED");
    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static Scene failing(ServiceCall call) {
    Fault fault = Fault.builder().kind(FaultKind.ACCESS_DENIED).operation(call).build();
    return scene(world("a").fault(fault), group(WANTED)).run();
  }

  private static Scene scene(WorldBuilder world, ProtectionGroup group) {
    return Scene.of(world, plan(wave("a").build()), group);
  }

  private static ProtectionGroup group(LaunchSettings settings) {
    return Cast.groupIn(PLACE, "a").addServerIds(id("a")).launchConfig(settings).build();
  }

  private static LaunchSettings settings(Scene scene) {
    return scene.simulation().world().drs().launchSettings(PLACE, id("a"));
  }
}
