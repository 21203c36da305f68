package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaunchTargetScenarioTest {

  private static final String TARGET = "i-0123456789abcdef0";
  private static final LaunchSettings INTO =
      LaunchSettings.builder().launchIntoInstanceId(TARGET).build();

  @Test
  void a_drill_into_an_existing_instance_is_blocked_and_names_it() {
    Scene scene = scene(into("a")).run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING LAUNCH_INTO_INSTANCE a");
    assertThat(messages(scene)).allMatch(it -> it.contains(TARGET));
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void an_override_by_name_and_reason_lets_the_drill_replace_its_volumes() {
    Scene scene =
        scene(into("a"))
            .run(
                Scene.drill()
                    .liveInstanceOverride(
                        new LiveInstanceOverride(Set.of(id("a")), "a test machine"))
                    .build());

    assertThat(scene.findings()).containsExactly("WARNING LAUNCH_INTO_INSTANCE a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(instances(scene)).containsExactly(TARGET);
  }

  @Test
  void a_recovery_into_an_existing_instance_names_it_and_launches_into_it() {
    Scene scene = scene(into("a")).run();

    assertThat(scene.findings()).containsExactly("WARNING LAUNCH_INTO_INSTANCE a");
    assertThat(messages(scene))
        .containsExactly(
            "the launch of " + "a" + " replaces the volumes of the existing instance " + TARGET);
    assertThat(instances(scene)).containsExactly(TARGET);
  }

  @Test
  void the_next_drill_may_replace_what_a_drill_has_left_in_the_instance() {
    Scene scene =
        scene(into("a"))
            .run(
                Scene.drill()
                    .liveInstanceOverride(
                        new LiveInstanceOverride(Set.of(id("a")), "a test machine"))
                    .build());
    scene.run(Scene.drill().build());

    assertThat(scene.findings())
        .containsExactly("INFO EARLIER_DRILL_INSTANCE a", "WARNING LAUNCH_INTO_INSTANCE a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void two_servers_cannot_be_launched_into_one_instance() {
    WorldBuilder world = into("a").server(server("b").launchSettings(INTO).build());
    Scene scene = Scene.of(plan(wave("a").build(), wave("b").build()), world).run();

    assertThat(scene.findings())
        .containsExactly("WARNING LAUNCH_INTO_INSTANCE a", "BLOCKING LAUNCH_INTO_INSTANCE b");
    assertThat(scene.launches()).containsExactly("00:00 a");
  }

  @Test
  void a_launch_configuration_that_cannot_be_read_forbids_a_drill_and_not_a_recovery() {
    Fault denied =
        Fault.builder()
            .kind(FaultKind.ACCESS_DENIED)
            .operation(ServiceCall.GET_LAUNCH_CONFIGURATION)
            .build();
    Scene drill = scene(world("a").fault(denied)).run(Scene.drill().build());
    Scene recovery = scene(world("a").fault(denied)).run();

    Scene allowed =
        scene(world("a").fault(denied))
            .run(
                Scene.drill()
                    .addOverrides(
                        new FindingOverride(
                            FindingCode.LAUNCH_INTO_INSTANCE, Set.of(id("a")), "we have looked"))
                    .build());

    assertThat(drill.findings()).containsExactly("BLOCKING LAUNCH_INTO_INSTANCE a");
    assertThat(drill.launches()).isEmpty();
    assertThat(allowed.findings()).containsExactly("WARNING LAUNCH_INTO_INSTANCE a");
    assertThat(allowed.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(recovery.findings()).containsExactly("WARNING LAUNCH_INTO_INSTANCE a");
    assertThat(recovery.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_target_that_is_set_after_preflight_fails_the_drill_of_its_server_alone() {
    Scene scene =
        Scene.of(
            plan(
                wave("a").build(),
                wave("b").dependsOn(Set.of("a")).build(),
                wave("c").dependsOn(Set.of("a")).build()),
            world("a", "b", "c"));
    scene.at("05:00", () -> setTarget(scene, "b"));
    scene.run(Scene.drill().build());

    assertThat(scene.findings()).isEmpty();
    assertThat(scene.serverStatus("b")).isEqualTo(ServerStatus.FAILED);
    assertThat(scene.server("b").failure().orElseThrow().code())
        .isEqualTo(FailureCode.LIVE_INSTANCE);
    assertThat(scene.server("b").failure().orElseThrow().message()).contains(TARGET);
    assertThat(scene.serverStatus("c")).isEqualTo(ServerStatus.RECOVERED);
  }

  @Test
  void each_server_of_a_later_wave_is_asked_once_and_a_recovery_not_at_all() {
    Scene drill = Scene.of(plan(wave("a").build(), wave("b").build())).run(Scene.drill().build());
    Scene recovery = Scene.of(plan(wave("a").build(), wave("b").build())).run();

    assertThat(settingsRead(drill)).isEqualTo(3);
    assertThat(settingsRead(recovery)).isEqualTo(2);
  }

  @Test
  void a_later_wave_waits_while_its_launch_configurations_cannot_be_read() {
    Fault unavailable =
        Fault.builder()
            .kind(FaultKind.UNAVAILABLE)
            .operation(ServiceCall.GET_LAUNCH_CONFIGURATION)
            .since(Duration.ofMinutes(5))
            .until(Duration.ofMinutes(20))
            .build();
    Scene scene =
        Scene.of(plan(wave("a").build(), wave("b").build()), world("a", "b").fault(unavailable))
            .run(Scene.drill().build());

    assertThat(scene.launches()).hasSize(2).last().asString().startsWith("20:");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static long settingsRead(Scene scene) {
    return scene.simulation().world().calls().count(ServiceCall.GET_LAUNCH_CONFIGURATION);
  }

  private static void setTarget(Scene scene, String name) {
    scene.simulation().world().drs().applyLaunchSettings(PLACE, id(name), INTO);
  }

  private static WorldBuilder into(String name) {
    return world().server(server(name).launchSettings(INTO).build());
  }

  private static Scene scene(WorldBuilder world) {
    return Scene.of(plan(wave("a").build()), world);
  }

  private static List<String> messages(Scene scene) {
    return scene.execution().findings().stream().map(Finding::message).toList();
  }

  private static List<String> instances(Scene scene) {
    return scene.simulation().world().drs().recoveryInstances(PLACE, List.of(id("a"))).stream()
        .map(RecoveryInstance::instanceId)
        .toList();
  }
}
