package io.github.drsorchestration.aws.drs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.group.LaunchSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.InstanceIpv6Address;
import software.amazon.awssdk.services.ec2.model.Ipv4PrefixSpecificationResponse;
import software.amazon.awssdk.services.ec2.model.Ipv6PrefixSpecificationResponse;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.PrivateIpAddressSpecification;

class NetworkInterfacesTest {

  private static final LaunchTemplateInstanceNetworkInterfaceSpecification FULL =
      LaunchTemplateInstanceNetworkInterfaceSpecification.builder()
          .associateCarrierIpAddress(true)
          .associatePublicIpAddress(true)
          .deleteOnTermination(true)
          .description("first")
          .deviceIndex(0)
          .groups("sg-1")
          .interfaceType("efa")
          .ipv6AddressCount(1)
          .ipv6Addresses(InstanceIpv6Address.builder().ipv6Address("::1").build())
          .networkInterfaceId("eni-1")
          .privateIpAddress("10.0.0.1")
          .privateIpAddresses(primary("10.0.0.1"), secondary("10.0.0.2"))
          .secondaryPrivateIpAddressCount(1)
          .subnetId("subnet-1")
          .networkCardIndex(1)
          .ipv4Prefixes(Ipv4PrefixSpecificationResponse.builder().ipv4Prefix("10.0.0.0/28").build())
          .ipv4PrefixCount(1)
          .ipv6Prefixes(Ipv6PrefixSpecificationResponse.builder().ipv6Prefix("::/80").build())
          .ipv6PrefixCount(1)
          .primaryIpv6(true)
          .enaSrdSpecification(
              it ->
                  it.enaSrdEnabled(true).enaSrdUdpSpecification(udp -> udp.enaSrdUdpEnabled(true)))
          .connectionTrackingSpecification(
              it -> it.tcpEstablishedTimeout(1).udpStreamTimeout(2).udpTimeout(3))
          .enaQueueCount(2)
          .build();

  @Test
  void the_example_has_every_member_that_ec2_has() {
    assertThat(members(FULL).values()).doesNotContainNull();
  }

  @Test
  void a_copy_has_every_member_of_the_original() {
    LaunchTemplateInstanceNetworkInterfaceSpecificationRequest copy =
        NetworkInterfaces.changed(
                List.of(FULL),
                TemplateSettings.of(
                    LaunchSettings.builder()
                        .subnetId("subnet-00000001")
                        .staticPrivateIp("10.0.0.1")
                        .build()))
            .get(0);

    Map<String, String> expected = members(FULL);
    expected.put("SubnetId", "subnet-00000001");
    assertThat(members(copy)).isEqualTo(expected);
  }

  @Test
  void a_new_address_replaces_the_first_one_and_keeps_the_others() {
    LaunchTemplateInstanceNetworkInterfaceSpecificationRequest copy =
        NetworkInterfaces.changed(
                List.of(FULL),
                TemplateSettings.of(
                    LaunchSettings.builder()
                        .subnetId("subnet-00000001")
                        .staticPrivateIp("10.0.0.9")
                        .build()))
            .get(0);

    assertThat(copy.privateIpAddress()).isEqualTo("10.0.0.9");
    assertThat(copy.privateIpAddresses()).containsExactly(secondary("10.0.0.2"));
  }

  @Test
  void only_the_first_interface_changes() {
    LaunchTemplateInstanceNetworkInterfaceSpecification second =
        LaunchTemplateInstanceNetworkInterfaceSpecification.builder()
            .deviceIndex(1)
            .subnetId("subnet-2")
            .build();

    assertThat(
            NetworkInterfaces.changed(
                    List.of(second, FULL),
                    TemplateSettings.of(
                        LaunchSettings.builder().subnetId("subnet-00000009").build()))
                .stream()
                .map(it -> it.subnetId()))
        .containsExactly("subnet-2", "subnet-00000009");
  }

  private static PrivateIpAddressSpecification primary(String address) {
    return PrivateIpAddressSpecification.builder().privateIpAddress(address).primary(true).build();
  }

  private static PrivateIpAddressSpecification secondary(String address) {
    return PrivateIpAddressSpecification.builder().privateIpAddress(address).primary(false).build();
  }

  /** Every member by its name, as text: the types of requests and answers differ. */
  private static Map<String, String> members(SdkPojo value) {
    Map<String, String> members = new TreeMap<>();
    for (SdkField<?> field : value.sdkFields()) {
      members.put(field.memberName(), text(field.getValueOrDefault(value)));
    }
    return members;
  }

  private static @Nullable String text(@Nullable Object member) {
    if (member instanceof SdkPojo nested) {
      Map<String, String> present = members(nested);
      present.values().removeIf(Objects::isNull);
      return present.toString();
    }
    if (member instanceof List<?> list) {
      return list.isEmpty()
          ? null
          : list.stream().map(NetworkInterfacesTest::text).toList().toString();
    }
    return member == null ? null : member.toString();
  }
}
