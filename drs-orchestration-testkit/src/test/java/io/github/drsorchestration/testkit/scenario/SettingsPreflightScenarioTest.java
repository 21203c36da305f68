package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.testkit.ec2.InMemoryLaunchResources;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Settings that were possible when their group was saved, and are not when it is launched. */
class SettingsPreflightScenarioTest {

  private static final String SUBNET = "subnet-0000000000000000a";
  private static final LaunchSettings FIXED =
      LaunchSettings.builder().subnetId(SUBNET).staticPrivateIp("10.0.1.9").build();

  private static Scene scene(WorldBuilder world, LaunchSettings settings) {
    ProtectionGroup group =
        Cast.groupIn(PLACE, "a").addServerIds(id("a")).launchConfig(settings).build();
    return Scene.of(world, plan(wave("a").build()), group);
  }

  private static InMemoryLaunchResources offer(Scene scene) {
    return scene
        .simulation()
        .launchResources()
        .add(
            PLACE,
            new Subnet(
                SUBNET, Optional.empty(), "vpc-1", "eu-west-1a", Optional.of("10.0.1.0/24"), 100))
        .add(PLACE, new SecurityGroup("sg-0000000b", "other", Optional.empty(), "vpc-2"))
        .add(PLACE, new InstanceType("m5.large", 2, 8_192, Set.of("x86_64")))
        .add(PLACE, new InstanceType("m6g.large", 2, 8_192, Set.of("arm64")));
  }

  private static List<String> messages(Scene scene) {
    return scene.execution().findings().stream().map(Finding::message).toList();
  }

  @Test
  void what_ec2_has_gives_no_finding() {
    Scene scene = scene(world("a"), FIXED);
    offer(scene);
    scene.run();

    assertThat(scene.findings()).isEmpty();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void an_address_that_something_has_taken_meanwhile_keeps_the_start_from_being_made() {
    Scene scene = scene(world("a"), FIXED);
    offer(scene)
        .use(PLACE, SUBNET, new UsedAddress("10.0.1.9", "eni-00000001", Optional.of("i-00000009")));
    scene.run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING LAUNCH_SETTINGS a");
    assertThat(messages(scene))
        .containsExactly(
            "staticPrivateIp: 10.0.1.9 is in use by eni-00000001 of i-00000009 in " + SUBNET);
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void a_subnet_of_the_template_is_judged_together_with_the_groups_security_groups() {
    WorldBuilder world =
        world()
            .server(
                Cast.server("a")
                    .launchSettings(LaunchSettings.builder().subnetId(SUBNET).build())
                    .build());
    Scene scene = scene(world, LaunchSettings.builder().addSecurityGroupIds("sg-0000000b").build());
    offer(scene);
    scene.run();

    assertThat(messages(scene))
        .containsExactly("securityGroupIds[0]: sg-0000000b is in vpc-2, the subnet in vpc-1");
  }

  @Test
  void a_type_of_another_architecture_than_the_template_has_is_told() {
    WorldBuilder world =
        world()
            .server(
                Cast.server("a")
                    .launchSettings(LaunchSettings.builder().instanceType("m5.large").build())
                    .build());
    Scene scene = scene(world, LaunchSettings.builder().instanceType("m6g.large").build());
    offer(scene);
    scene.run(Scene.drill().build());

    assertThat(scene.findings()).containsExactly("BLOCKING LAUNCH_SETTINGS a");
  }

  @Test
  void where_ec2_does_not_answer_that_is_told_and_keeps_nothing_down() {
    Scene scene = scene(world("a"), FIXED);
    offer(scene).unreachable(PLACE);
    scene.run();

    assertThat(scene.execution().findings())
        .extracting(it -> it.severity() + " " + it.code() + " " + it.where().isPresent())
        .containsExactly("WARNING LAUNCH_SETTINGS true");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_group_that_says_nothing_costs_no_call() {
    Scene scene = scene(world("a"), LaunchSettings.unchanged());
    offer(scene);
    scene.run();

    assertThat(scene.simulation().launchResources().calls()).isZero();
  }
}
