package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Homeward.HOME;
import static io.github.drsorchestration.testkit.scenario.Homeward.back;
import static io.github.drsorchestration.testkit.scenario.Homeward.choice;
import static io.github.drsorchestration.testkit.scenario.Homeward.failback;
import static io.github.drsorchestration.testkit.scenario.Homeward.failedOver;
import static io.github.drsorchestration.testkit.scenario.Homeward.toTheCutover;
import static io.github.drsorchestration.testkit.scenario.Homeward.waits;
import static io.github.drsorchestration.testkit.scenario.Homeward.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is found out about the origin before production is touched. */
class HomeRehearsalScenarioTest {

  private static final String MACHINE = "i-" + id("db").substring(2);

  private static Scene intoTheSource(LaunchSettings others) {
    Scene scene = failedOver(wave("db").build());
    scene.simulation().world().launchDefaults(HOME, new LaunchDefaults(true, others));
    return scene;
  }

  private static LaunchTarget machine(boolean allowed) {
    return new LaunchTarget(
        MACHINE,
        Optional.empty(),
        InstanceState.STOPPED,
        allowed,
        false,
        "x86_64",
        "hvm",
        true,
        Optional.empty(),
        List.of("vol-1"));
  }

  private static StartRequest allOrNothing() {
    return failback().toBuilder().chosenPolicy(StartPolicy.ALL_OR_NOTHING).build();
  }

  private static List<String> messages(Scene scene) {
    return scene.execution().findings().stream().map(Finding::message).toList();
  }

  @Test
  void the_original_machine_that_is_launched_into_is_named_with_what_is_lost() {
    Scene scene = intoTheSource(LaunchSettings.unchanged());
    scene.simulation().launchResources().add(HOME, machine(true));
    toTheCutover(scene, FailbackChoice.DEFAULT);

    assertThat(messages(scene))
        .containsExactly(
            "the launch of db in %s stops %s, which is STOPPED, and replaces its volumes: vol-1;"
                    .formatted(HOME, MACHINE)
                + " take a snapshot of them first if they matter");
    assertThat(
            scene
                .simulation()
                .world()
                .drs()
                .launchSettings(HOME, back(scene, "db").serverId())
                .launchIntoInstanceId())
        .contains(MACHINE);
  }

  @Test
  void an_original_machine_that_drs_refuses_is_told_before_the_reversal() {
    Scene scene = intoTheSource(LaunchSettings.builder().copyTags(true).build());
    scene.simulation().launchResources().add(HOME, machine(false));
    scene.start(allOrNothing()).runUntilIdle();

    assertThat(scene.findings()).containsExactly("BLOCKING LAUNCH_INTO_INSTANCE db");
    assertThat(messages(scene).get(0))
        .startsWith("db cannot come home into " + MACHINE)
        .contains("lacks the tag AWSDRS=AllowLaunchingIntoThisInstance")
        .contains("copyTags must be off for that")
        .contains("switch launchIntoSourceInstance off");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void an_original_machine_that_is_gone_is_told() {
    Scene scene = intoTheSource(LaunchSettings.unchanged());
    scene.simulation().launchResources().open(HOME);
    scene.start(failback()).runUntilIdle();

    assertThat(messages(scene)).singleElement().asString().contains("there is no such instance");
  }

  @Test
  void a_reversal_that_drs_refuses_is_waited_for_until_it_is_put_right() {
    Scene scene = intoTheSource(LaunchSettings.builder().copyTags(true).build());
    scene.simulation().launchResources().add(HOME, machine(true));
    scene.at("2:00:00", () -> scene.simulation().world().launchDefaults(HOME, LaunchDefaults.NONE));
    toTheCutover(scene, FailbackChoice.DEFAULT);

    assertThat(scene.findings()).containsExactly("WARNING LAUNCH_INTO_INSTANCE db");
    assertThat(waits(scene)).singleElement().asString().contains("copyTags");
  }

  @Test
  void ec2_that_does_not_answer_in_the_origin_holds_up_nothing() {
    Scene scene = intoTheSource(LaunchSettings.unchanged());
    scene.simulation().launchResources().unreachable(HOME);
    toTheCutover(scene, FailbackChoice.DEFAULT);

    assertThat(scene.findings()).containsExactly("WARNING LAUNCH_INTO_INSTANCE db");
    assertThat(messages(scene).get(0)).contains("is not known");
  }

  @Test
  void a_template_that_cannot_be_read_is_told_of_the_origin_and_holds_up_nothing() {
    Scene scene = failedOver(wave("db").build());
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.ACCESS_DENIED)
                .operation(ServiceCall.DESCRIBE_LAUNCH_CONFIGURATION_TEMPLATES)
                .build());
    toTheCutover(scene, FailbackChoice.DEFAULT);

    assertThat(scene.findings()).containsExactly("WARNING ORIGIN_NOT_READY");
    assertThat(messages(scene).get(0)).contains("could not be checked");
  }

  @Test
  void an_origin_without_room_for_the_copies_is_told() {
    Scene scene =
        failedOver(
            world("db", "web").quotas(HOME, new Quotas(1, 10, 20, 100, 500)),
            wave("db").build(),
            wave("web").build());
    toTheCutover(scene, FailbackChoice.DEFAULT);

    assertThat(scene.findings()).containsExactly("WARNING QUOTA_WAIT");
    assertThat(messages(scene).get(0))
        .startsWith(HOME + " replicates 0 servers, and 2 more come home to it; DRS allows 1");
  }

  @Test
  void launch_settings_that_ec2_in_the_origin_cannot_carry_out_are_told_of_a_known_copy() {
    Scene scene = failedOver(wave("db").build());
    toTheCutover(scene, choice().build());
    String there = back(scene, "db").serverId();
    scene.request(RequestType.CANCEL).runUntilIdle();
    scene
        .simulation()
        .world()
        .drs()
        .applyLaunchSettings(
            HOME, there, LaunchSettings.builder().subnetId("subnet-0123456789abcdef0").build());
    scene
        .simulation()
        .launchResources()
        .add(
            HOME,
            new Subnet(
                "subnet-0fedcba9876543210",
                Optional.empty(),
                "vpc-1",
                "eu-central-1a",
                Optional.of("10.0.0.0/24"),
                200));
    scene.start(allOrNothing()).runUntilIdle();

    assertThat(scene.findings()).contains("BLOCKING LAUNCH_SETTINGS db");
    assertThat(messages(scene))
        .anyMatch(
            it ->
                it.startsWith("db cannot be launched in " + HOME + ", where it is " + there)
                    && it.contains("there is no subnet-0123456789abcdef0"));
  }
}
