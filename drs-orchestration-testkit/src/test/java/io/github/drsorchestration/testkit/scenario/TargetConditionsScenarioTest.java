package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.server.InstanceState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What preflight says of an existing instance that EC2 knows, or does not. */
class TargetConditionsScenarioTest {

  private static final String TARGET = "i-0123456789abcdef0";

  private static Scene scene() {
    LaunchSettings into = LaunchSettings.builder().launchIntoInstanceId(TARGET).build();
    return Scene.of(
        plan(wave("a").build()), world().server(server("a").launchSettings(into).build()));
  }

  private static LaunchTarget target(boolean allowed) {
    return new LaunchTarget(
        TARGET,
        Optional.empty(),
        InstanceState.RUNNING,
        allowed,
        false,
        "x86_64",
        "hvm",
        true,
        Optional.empty(),
        List.of("vol-1", "vol-2"));
  }

  private static List<String> messages(Scene scene) {
    return scene.execution().findings().stream().map(Finding::message).toList();
  }

  @Test
  void the_volumes_are_named_whose_contents_will_be_lost() {
    Scene scene = scene();
    scene.simulation().launchResources().add(PLACE, target(true));
    scene.run();

    assertThat(messages(scene))
        .containsExactly(
            "the launch of %s replaces the volumes of the existing instance %s; what is on vol-1,"
                    .formatted("a", TARGET)
                + " vol-2 is lost");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_tag_that_is_missing_is_told_before_drs_refuses_the_launch() {
    Scene scene = scene();
    scene.simulation().launchResources().add(PLACE, target(false));
    scene.run();

    assertThat(messages(scene))
        .anyMatch(it -> it.endsWith("lacks the tag AWSDRS=AllowLaunchingIntoThisInstance"));
  }

  @Test
  void an_instance_that_is_gone_is_told() {
    Scene scene = scene();
    scene.simulation().launchResources().open(PLACE);
    scene.run();

    assertThat(messages(scene)).anyMatch(it -> it.endsWith("there is no instance " + TARGET));
  }
}
