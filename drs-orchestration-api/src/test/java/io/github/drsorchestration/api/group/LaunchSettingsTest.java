package io.github.drsorchestration.api.group;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.json.DomainJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchSettingsTest {

  private static final LaunchSettings BASE =
      LaunchSettings.builder()
          .copyPrivateIp(true)
          .copyTags(true)
          .launchDisposition(LaunchDisposition.STOPPED)
          .rightSizing(RightSizing.NONE)
          .osByol(false)
          .postLaunchEnabled(false)
          .subnetId("subnet-aaaaaaaa")
          .addSecurityGroupIds("sg-aaaaaaaa", "sg-bbbbbbbb")
          .instanceType("m5.large")
          .instanceProfileName("base")
          .build();

  private static final LaunchSettings OTHER =
      LaunchSettings.builder()
          .copyPrivateIp(false)
          .copyTags(false)
          .launchDisposition(LaunchDisposition.STARTED)
          .rightSizing(RightSizing.BASIC)
          .osByol(true)
          .postLaunchEnabled(true)
          .subnetId("subnet-cccccccc")
          .addSecurityGroupIds("sg-cccccccc")
          .instanceType("c7g.xlarge")
          .instanceProfileName("other")
          .staticPrivateIp("10.0.0.9")
          .build();

  @Test
  void nothing_laid_over_settings_leaves_them() {
    assertThat(BASE.overlaidWith(LaunchSettings.unchanged())).isEqualTo(BASE);
    assertThat(OTHER.overlaidWith(LaunchSettings.unchanged())).isEqualTo(OTHER);
  }

  @Test
  void settings_laid_over_nothing_stay_themselves() {
    assertThat(LaunchSettings.unchanged().overlaidWith(OTHER)).isEqualTo(OTHER);
  }

  @Test
  void every_setting_that_is_present_wins() {
    assertThat(BASE.overlaidWith(OTHER)).isEqualTo(OTHER);
  }

  @Test
  void an_absent_setting_lets_the_one_below_through() {
    LaunchSettings type = LaunchSettings.builder().instanceType("r6i.2xlarge").build();

    assertThat(BASE.overlaidWith(type))
        .isEqualTo(BASE.toBuilder().instanceType("r6i.2xlarge").build());
  }

  @Test
  void security_groups_are_replaced_together_never_mixed() {
    LaunchSettings groups = LaunchSettings.builder().addSecurityGroupIds("sg-cccccccc").build();

    assertThat(BASE.overlaidWith(groups).securityGroupIds()).containsExactly("sg-cccccccc");
  }

  @Test
  void a_fixed_address_switches_copying_off_below_it() {
    LaunchSettings fixed = LaunchSettings.builder().staticPrivateIp("10.0.0.9").build();

    LaunchSettings merged = BASE.overlaidWith(fixed);

    assertThat(merged.staticPrivateIp()).contains("10.0.0.9");
    assertThat(merged.copyPrivateIp()).contains(false);
  }

  @Test
  void copying_the_address_drops_a_fixed_one_below_it() {
    LaunchSettings copying = LaunchSettings.builder().copyPrivateIp(true).build();

    LaunchSettings merged = OTHER.overlaidWith(copying);

    assertThat(merged.staticPrivateIp()).isEmpty();
    assertThat(merged.copyPrivateIp()).contains(true);
  }

  @Test
  void a_server_merges_with_its_group_or_replaces_it() {
    LaunchSettings own = LaunchSettings.builder().copyTags(false).build();

    assertThat(new ServerLaunchSettings(true, own).resolve(BASE))
        .isEqualTo(BASE.toBuilder().copyTags(false).build());
    assertThat(new ServerLaunchSettings(false, own).resolve(BASE)).isEqualTo(own);
  }

  @Test
  void a_document_that_does_not_say_so_uses_the_defaults_of_the_group() throws Exception {
    for (String text : List.of("{}", "{\"useGroupDefaults\":null}")) {
      assertThat(DomainJson.mapper().readValue(text, ServerLaunchSettings.class))
          .isEqualTo(new ServerLaunchSettings(true, LaunchSettings.unchanged()));
    }
  }

  @Test
  void a_fixed_address_and_copying_exclude_each_other() {
    assertRefused(
        () -> OTHER.toBuilder().copyPrivateIp(true).build(),
        "staticPrivateIp",
        "cannot be combined with copyPrivateIp");
  }

  @Test
  void ids_are_those_of_ec2() {
    assertThat(LaunchSettings.builder().subnetId("subnet-0123456789abcdef0").build().subnetId())
        .isPresent();
    assertRefused(
        () -> LaunchSettings.builder().subnetId("subnet-0123456").build(),
        "subnetId",
        "must be subnet- and 8 to 17 hex digits, is 'subnet-0123456'");
    assertRefused(
        () -> LaunchSettings.builder().subnetId("subnet-0123456789abcdef01").build(),
        "subnetId",
        "must be subnet- and 8 to 17 hex digits, is 'subnet-0123456789abcdef01'");
    assertRefused(
        () -> LaunchSettings.builder().addSecurityGroupIds("sg-aaaaaaaa", "sg-x").build(),
        "securityGroupIds[1]",
        "must be sg- and 8 to 17 hex digits, is 'sg-x'");
    assertRefused(
        () -> LaunchSettings.builder().instanceType("large").build(),
        "instanceType",
        "must be a type such as m5.large, is 'large'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.0.0.9", "99.100.199.200", "249.250.255.1"})
  void an_address_is_four_numbers_up_to_255(String address) {
    assertThat(LaunchSettings.builder().staticPrivateIp(address).build().staticPrivateIp())
        .contains(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0", "10.0.0.256", "10.0.0.0.1", "10.0.0.", "10.0.0.09", "::1", ""})
  void anything_else_is_no_address(String address) {
    assertRefused(
        () -> LaunchSettings.builder().staticPrivateIp(address).build(),
        "staticPrivateIp",
        "must be an IPv4 address, is '" + address + "'");
  }
}
