package io.github.drsorchestration.core.planning.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

  private static final String SUBNET = "subnet-00000001";
  private static final String GROUP = "sg-00000001";
  private static final String FOREIGN_GROUP = "sg-00000002";

  private static final LaunchOffer OFFER =
      new LaunchOffer(
          Optional.of(
              List.of(
                  new Subnet(
                      SUBNET,
                      Optional.empty(),
                      "vpc-1",
                      "eu-west-1a",
                      Optional.of("10.0.1.0/28"),
                      11))),
          Optional.of(
              List.of(
                  new SecurityGroup(GROUP, "web", Optional.empty(), "vpc-1"),
                  new SecurityGroup(FOREIGN_GROUP, "web", Optional.empty(), "vpc-2"))),
          Optional.of(List.of(new InstanceProfile("web", "arn", List.of()))),
          Optional.of(
              List.of(
                  new InstanceType("m5.large", 2, 8_192, Set.of("x86_64")),
                  new InstanceType("m6g.large", 2, 8_192, Set.of("arm64")))),
          Map.of(
              SUBNET,
              List.of(
                  new UsedAddress("10.0.1.5", "eni-1", Optional.of("i-00000001")),
                  new UsedAddress("10.0.1.6", "eni-2", Optional.empty()))),
          List.of());

  private static List<Problem> problems(LaunchSettings.Builder settings) {
    return SettingsCheck.problems(settings.build(), OFFER);
  }

  @Test
  void what_there_is_and_fits_has_no_problems() {
    assertThat(
            problems(
                LaunchSettings.builder()
                    .subnetId(SUBNET)
                    .addSecurityGroupIds(GROUP)
                    .instanceProfileName("web")
                    .instanceType("m5.large")
                    .staticPrivateIp("10.0.1.4")))
        .isEmpty();
  }

  @Test
  void what_is_not_there_is_named_by_its_field() {
    assertThat(
            problems(
                LaunchSettings.builder()
                    .subnetId("subnet-00000009")
                    .addSecurityGroupIds(GROUP, "sg-00000009")
                    .instanceProfileName("none")
                    .instanceType("m9.huge")))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "subnetId", "securityGroupIds[1]", "instanceProfileName", "instanceType");
  }

  @Test
  void a_security_group_of_another_vpc_than_the_subnet_does_not_fit() {
    assertThat(
            problems(LaunchSettings.builder().subnetId(SUBNET).addSecurityGroupIds(FOREIGN_GROUP)))
        .containsExactly(
            new Problem(
                "securityGroupIds[0]", FOREIGN_GROUP + " is in vpc-2, the subnet in vpc-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.1.3, false",
    "10.0.1.4, true",
    "10.0.1.14, true",
    "10.0.1.15, false",
    "10.0.2.4, false"
  })
  void an_address_is_one_that_the_subnet_gives(String address, boolean fits) {
    assertThat(problems(LaunchSettings.builder().subnetId(SUBNET).staticPrivateIp(address)))
        .hasSize(fits ? 0 : 1);
  }

  @Test
  void what_is_not_known_is_not_judged() {
    LaunchSettings settings =
        LaunchSettings.builder().subnetId("subnet-00000009").instanceType("m9.huge").build();

    assertThat(SettingsCheck.problems(settings, LaunchOffer.NOTHING_TO_ASK)).isEmpty();
  }

  @Test
  void an_address_in_use_is_told_with_what_uses_it() {
    assertThat(problems(fixed("10.0.1.5")))
        .containsExactly(
            new Problem(
                "staticPrivateIp", "10.0.1.5 is in use by eni-1 of i-00000001 in " + SUBNET));
    assertThat(problems(fixed("10.0.1.6")))
        .extracting(Problem::rule)
        .containsExactly("10.0.1.6 is in use by eni-2 in " + SUBNET);
    assertThat(problems(fixed("10.0.1.7"))).isEmpty();
  }

  @Test
  void a_server_may_have_the_address_of_its_own_instance_which_the_launch_deletes() {
    assertThat(
            SettingsCheck.problems(
                fixed("10.0.1.5").build(), OFFER, Set.of("i-00000001"), Optional.empty()))
        .isEmpty();
  }

  @Test
  void a_type_runs_the_architecture_of_the_type_that_the_server_has() {
    LaunchSettings arm = LaunchSettings.builder().instanceType("m6g.large").build();

    assertThat(SettingsCheck.problems(arm, OFFER, Set.of(), Optional.of("m5.large")))
        .extracting(Problem::path)
        .containsExactly("instanceType");
    assertThat(SettingsCheck.problems(arm, OFFER, Set.of(), Optional.of("m6g.large"))).isEmpty();
    assertThat(SettingsCheck.problems(arm, OFFER, Set.of(), Optional.of("m1.old"))).isEmpty();
  }

  @Test
  void a_launch_into_an_existing_instance_keeps_what_that_has() {
    assertThat(
            problems(
                LaunchSettings.builder()
                    .launchIntoInstanceId("i-0123456789abcdef0")
                    .subnetId("subnet-00000009")))
        .isEmpty();
  }

  private static LaunchSettings.Builder fixed(String address) {
    return LaunchSettings.builder().subnetId(SUBNET).staticPrivateIp(address);
  }
}
