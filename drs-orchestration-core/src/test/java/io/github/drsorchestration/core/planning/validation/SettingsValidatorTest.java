package io.github.drsorchestration.core.planning.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.ServerLaunchSettings;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsValidatorTest {

  private static final String FIRST = "s-00000000000000001";
  private static final String SECOND = "s-00000000000000002";
  private static final LaunchSettings FIXED =
      LaunchSettings.builder()
          .subnetId("subnet-0123456789abcdef0")
          .staticPrivateIp("10.0.1.100")
          .build();
  private static final LaunchSettings STOPPED =
      LaunchSettings.builder().launchDisposition(LaunchDisposition.STOPPED).build();

  @Test
  void two_members_of_a_group_cannot_have_one_address() {
    assertThat(SettingsValidator.validate(group("a", FIXED, FIRST, SECOND)))
        .containsExactly(
            new Problem(
                "serverIds[1]", SECOND + " would get the private address 10.0.1.100 of " + FIRST));
    assertThat(SettingsValidator.validate(group("a", FIXED, FIRST))).isEmpty();
  }

  @Test
  void two_groups_of_a_plan_cannot_have_one_address_in_one_subnet() {
    assertThat(problems(wave("a", "b"), group("a", FIXED, FIRST), group("b", FIXED, SECOND)))
        .containsExactly(
            new Problem(
                "waves[0].groupIds[1]",
                SECOND + " would get the private address 10.0.1.100 of " + FIRST));
  }

  @Test
  void an_address_can_be_used_once_in_each_subnet() {
    ProtectionGroup elsewhere =
        group("b", FIXED.toBuilder().subnetId("subnet-00000000000000001").build(), SECOND);

    assertThat(problems(wave("a", "b"), group("a", FIXED, FIRST), elsewhere)).isEmpty();
  }

  @Test
  void a_server_that_is_not_launched_takes_no_address() {
    Wave one = wave("a").toBuilder().addServerIds(FIRST).build();

    assertThat(problems(one, group("a", FIXED, FIRST, SECOND))).isEmpty();
  }

  @Test
  void a_server_that_is_launched_stopped_never_passes_a_health_check() {
    Wave checked =
        wave("a").toBuilder().healthCheck(HealthCheck.builder().probe("tcp").build()).build();
    ProtectionGroup running =
        group("a", STOPPED, FIRST).toBuilder()
            .putServerLaunchConfigs(
                FIRST,
                new ServerLaunchSettings(
                    true,
                    LaunchSettings.builder().launchDisposition(LaunchDisposition.STARTED).build()))
            .build();

    assertThat(problems(checked, group("a", STOPPED, FIRST, SECOND)))
        .containsExactly(
            new Problem(
                "waves[0].groupIds[0]",
                FIRST + " is launched STOPPED, and so never passes the health check of its wave"));
    assertThat(problems(checked, running)).isEmpty();
    assertThat(problems(wave("a"), group("a", STOPPED, FIRST))).isEmpty();
  }

  private static List<Problem> problems(Wave wave, ProtectionGroup... groups) {
    Map<String, ProtectionGroup> byId = new LinkedHashMap<>();
    Arrays.stream(groups).forEach(group -> byId.put(group.groupId(), group));
    RecoveryPlan plan = RecoveryPlan.builder().planId("p").name("p").addWaves(wave).build();
    return SettingsValidator.validate(plan, byId);
  }

  private static Wave wave(String... groups) {
    return Wave.builder().name("w").addGroupIds(groups).build();
  }

  private static ProtectionGroup group(String id, LaunchSettings settings, String... servers) {
    return ProtectionGroup.builder()
        .groupId(id)
        .name(id)
        .accountId("111122223333")
        .region("eu-west-1")
        .addServerIds(servers)
        .launchConfig(settings)
        .build();
  }
}
