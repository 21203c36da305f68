package io.github.drsorchestration.aws.drs.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.ConnectionTrackingSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.EnaSrdSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.EnaSrdUdpSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.InstanceIpv6AddressRequest;
import software.amazon.awssdk.services.ec2.model.Ipv4PrefixSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.Ipv6PrefixSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.PrivateIpAddressSpecification;

/**
 * The network interfaces of a launch template. A new version replaces them as a whole, so the
 * unchanged settings have to be written again.
 */
final class NetworkInterfaces {

  private NetworkInterfaces() {}

  /** The first interface: that with index 0, else the first one named. */
  static Optional<LaunchTemplateInstanceNetworkInterfaceSpecification> primary(
      List<LaunchTemplateInstanceNetworkInterfaceSpecification> cards) {
    return cards.isEmpty() ? Optional.empty() : Optional.of(cards.get(primaryIndex(cards)));
  }

  /** The fixed private address. */
  static Optional<String> address(LaunchTemplateInstanceNetworkInterfaceSpecification card) {
    return Optional.ofNullable(card.privateIpAddress())
        .or(
            () ->
                card.privateIpAddresses().stream()
                    .filter(it -> Boolean.TRUE.equals(it.primary()))
                    .map(PrivateIpAddressSpecification::privateIpAddress)
                    .findFirst());
  }

  /** All interfaces, with the first one as the settings want it. */
  static List<LaunchTemplateInstanceNetworkInterfaceSpecificationRequest> changed(
      List<LaunchTemplateInstanceNetworkInterfaceSpecification> cards, TemplateSettings wanted) {
    int primary = primaryIndex(cards);
    List<LaunchTemplateInstanceNetworkInterfaceSpecificationRequest> changed = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      LaunchTemplateInstanceNetworkInterfaceSpecification card = cards.get(i);
      changed.add(i == primary ? put(copy(card), card, wanted).build() : copy(card).build());
    }
    if (cards.isEmpty()) {
      changed.add(
          put(
                  LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.builder()
                      .deviceIndex(0),
                  LaunchTemplateInstanceNetworkInterfaceSpecification.builder().build(),
                  wanted)
              .build());
    }
    return changed;
  }

  private static int primaryIndex(List<LaunchTemplateInstanceNetworkInterfaceSpecification> cards) {
    for (int i = 0; i < cards.size(); i++) {
      if (Integer.valueOf(0).equals(cards.get(i).deviceIndex())) {
        return i;
      }
    }
    return 0;
  }

  private static LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.Builder put(
      LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.Builder copy,
      LaunchTemplateInstanceNetworkInterfaceSpecification card,
      TemplateSettings wanted) {
    wanted.subnetId().ifPresent(copy::subnetId);
    if (!wanted.securityGroupIds().isEmpty()) {
      copy.groups(wanted.securityGroupIds());
    }
    Optional<String> present = address(card);
    if (!present.equals(wanted.staticPrivateIp())) {
      copy.privateIpAddress(wanted.staticPrivateIp().orElse(null));
      copy.privateIpAddresses(
          card.privateIpAddresses().stream()
              .filter(it -> !Boolean.TRUE.equals(it.primary()))
              .toList());
    }
    return copy;
  }

  private static LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.Builder copy(
      LaunchTemplateInstanceNetworkInterfaceSpecification card) {
    LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.Builder copy =
        LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.builder()
            .associateCarrierIpAddress(card.associateCarrierIpAddress())
            .associatePublicIpAddress(card.associatePublicIpAddress())
            .deleteOnTermination(card.deleteOnTermination())
            .description(card.description())
            .deviceIndex(card.deviceIndex())
            .enaQueueCount(card.enaQueueCount())
            .interfaceType(card.interfaceType())
            .ipv4PrefixCount(card.ipv4PrefixCount())
            .ipv6AddressCount(card.ipv6AddressCount())
            .ipv6PrefixCount(card.ipv6PrefixCount())
            .networkCardIndex(card.networkCardIndex())
            .networkInterfaceId(card.networkInterfaceId())
            .primaryIpv6(card.primaryIpv6())
            .privateIpAddress(card.privateIpAddress())
            .secondaryPrivateIpAddressCount(card.secondaryPrivateIpAddressCount())
            .subnetId(card.subnetId());
    copyLists(card, copy);
    copyConnectionSettings(card, copy);
    return copy;
  }

  private static void copyLists(
      LaunchTemplateInstanceNetworkInterfaceSpecification card,
      LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.Builder copy) {
    if (card.hasGroups()) {
      copy.groups(card.groups());
    }
    if (card.hasPrivateIpAddresses()) {
      copy.privateIpAddresses(card.privateIpAddresses());
    }
    if (card.hasIpv6Addresses()) {
      copy.ipv6Addresses(
          card.ipv6Addresses().stream()
              .map(it -> InstanceIpv6AddressRequest.builder().ipv6Address(it.ipv6Address()).build())
              .toList());
    }
    if (card.hasIpv4Prefixes()) {
      copy.ipv4Prefixes(
          card.ipv4Prefixes().stream()
              .map(
                  it ->
                      Ipv4PrefixSpecificationRequest.builder().ipv4Prefix(it.ipv4Prefix()).build())
              .toList());
    }
    if (card.hasIpv6Prefixes()) {
      copy.ipv6Prefixes(
          card.ipv6Prefixes().stream()
              .map(
                  it ->
                      Ipv6PrefixSpecificationRequest.builder().ipv6Prefix(it.ipv6Prefix()).build())
              .toList());
    }
  }

  private static void copyConnectionSettings(
      LaunchTemplateInstanceNetworkInterfaceSpecification card,
      LaunchTemplateInstanceNetworkInterfaceSpecificationRequest.Builder copy) {
    Optional.ofNullable(card.enaSrdSpecification())
        .ifPresent(
            it ->
                copy.enaSrdSpecification(
                    EnaSrdSpecificationRequest.builder()
                        .enaSrdEnabled(it.enaSrdEnabled())
                        .enaSrdUdpSpecification(
                            Optional.ofNullable(it.enaSrdUdpSpecification())
                                .map(
                                    udp ->
                                        EnaSrdUdpSpecificationRequest.builder()
                                            .enaSrdUdpEnabled(udp.enaSrdUdpEnabled())
                                            .build())
                                .orElse(null))
                        .build()));
    Optional.ofNullable(card.connectionTrackingSpecification())
        .ifPresent(
            it ->
                copy.connectionTrackingSpecification(
                    ConnectionTrackingSpecificationRequest.builder()
                        .tcpEstablishedTimeout(it.tcpEstablishedTimeout())
                        .udpStreamTimeout(it.udpStreamTimeout())
                        .udpTimeout(it.udpTimeout())
                        .build()));
  }
}
