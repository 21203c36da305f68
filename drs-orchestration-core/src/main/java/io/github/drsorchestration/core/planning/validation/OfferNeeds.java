package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.group.LaunchSettings;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be known of an account and Region to check launch settings.
 *
 * @param subnets whether they name a subnet
 * @param securityGroups whether they name security groups
 * @param instanceProfiles whether they name an instance profile
 * @param instanceTypes whether they name an instance type
 * @param addressesIn the subnets in which they fix addresses
 */
public record OfferNeeds(
    boolean subnets,
    boolean securityGroups,
    boolean instanceProfiles,
    boolean instanceTypes,
    Set<String> addressesIn) {

  public OfferNeeds {
    addressesIn = Set.copyOf(addressesIn);
  }

  /** What all of these settings together need. */
  public static OfferNeeds of(Collection<LaunchSettings> settings) {
    Set<String> addressesIn = new TreeSet<>();
    settings.stream()
        .filter(it -> it.staticPrivateIp().isPresent())
        .map(LaunchSettings::subnetId)
        .flatMap(Optional::stream)
        .forEach(addressesIn::add);
    return new OfferNeeds(
        settings.stream().anyMatch(it -> it.subnetId().isPresent()),
        settings.stream().anyMatch(it -> !it.securityGroupIds().isEmpty()),
        settings.stream().anyMatch(it -> it.instanceProfileName().isPresent()),
        settings.stream().anyMatch(it -> it.instanceType().isPresent()),
        addressesIn);
  }

  /** Whether there is nothing to find out. */
  public boolean isNothing() {
    return !subnets && !securityGroups && !instanceProfiles && !instanceTypes;
  }
}
