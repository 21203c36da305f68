package io.github.drsorchestration.core.service.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.group.LaunchSettings;
import org.junit.jupiter.api.Test;

class SettingDifferenceTest {

  private static LaunchSettings groups(String... ids) {
    return LaunchSettings.builder().addSecurityGroupIds(ids).build();
  }

  @Test
  void security_groups_in_another_order_are_no_drift() {
    assertThat(
            SettingDifference.between(
                groups("sg-00000001", "sg-00000002"), groups("sg-00000002", "sg-00000001")))
        .isEmpty();
    assertThat(SettingDifference.between(groups("sg-00000001"), groups("sg-00000002")))
        .containsExactly(
            new SettingDifference(
                "securityGroupIds", "sg-00000001", java.util.Optional.of("sg-00000002")));
  }
}
