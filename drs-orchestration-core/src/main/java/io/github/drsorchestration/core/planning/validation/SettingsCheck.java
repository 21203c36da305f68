package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares launch settings with what there is. What is not known is not judged. */
public final class SettingsCheck {

  private final LaunchSettings settings;
  private final LaunchOffer offer;
  private final List<Problem> problems = new ArrayList<>();

  private SettingsCheck(LaunchSettings settings, LaunchOffer offer) {
    this.settings = settings;
    this.offer = offer;
  }

  /** What is wrong with the settings, whichever server they are for. */
  public static List<Problem> problems(LaunchSettings settings, LaunchOffer offer) {
    return problems(settings, offer, Set.of(), Optional.empty());
  }

  /**
   * What is wrong with the settings of a server. A launch into an existing instance keeps what that
   * has, and so nothing is.
   *
   * @param ownInstanceIds the server's recovery instances, which a launch deletes: they may have
   *     its address
   * @param presentType the instance type that the server has been given; it runs the right
   *     architecture
   */
  public static List<Problem> problems(
      LaunchSettings settings,
      LaunchOffer offer,
      Set<String> ownInstanceIds,
      Optional<String> presentType) {
    if (settings.launchIntoInstanceId().isPresent()) {
      return List.of();
    }
    SettingsCheck check = new SettingsCheck(settings, offer);
    check.names();
    check.architecture(presentType);
    check.securityGroups();
    check.address(ownInstanceIds);
    return List.copyOf(check.problems);
  }

  private void names() {
    offer
        .subnets()
        .ifPresent(
            known ->
                name(
                    "subnetId",
                    settings.subnetId(),
                    known.stream().map(Subnet::subnetId).toList()));
    offer
        .instanceTypes()
        .ifPresent(
            known ->
                name(
                    "instanceType",
                    settings.instanceType(),
                    known.stream().map(InstanceType::name).toList()));
    offer
        .instanceProfiles()
        .ifPresent(
            known ->
                name(
                    "instanceProfileName",
                    settings.instanceProfileName(),
                    known.stream().map(InstanceProfile::name).toList()));
  }

  private void name(String field, Optional<String> wanted, List<String> known) {
    if (wanted.isPresent() && !known.contains(wanted.get())) {
      add(field, "there is no " + wanted.get() + " in the account and Region");
    }
  }

  /** DRS does not say what a server runs on, but has chosen, or was given, a type for it. */
  private void architecture(Optional<String> presentType) {
    Optional<InstanceType> wanted = settings.instanceType().flatMap(this::type);
    Optional<InstanceType> present = presentType.flatMap(this::type);
    if (wanted.isPresent()
        && present.isPresent()
        && !wanted.get().architectures().isEmpty()
        && !present.get().architectures().isEmpty()
        && Collections.disjoint(wanted.get().architectures(), present.get().architectures())) {
      add(
          "instanceType",
          "%s runs %s, and the server has been launched as %s, which runs %s"
              .formatted(
                  wanted.get().name(),
                  String.join(", ", wanted.get().architectures()),
                  present.get().name(),
                  String.join(", ", present.get().architectures())));
    }
  }

  private Optional<InstanceType> type(String name) {
    return offer.instanceTypes().stream()
        .flatMap(List::stream)
        .filter(it -> it.name().equals(name))
        .findFirst();
  }

  private void securityGroups() {
    if (offer.securityGroups().isEmpty()) {
      return;
    }
    Optional<String> vpcId = subnet().map(Subnet::vpcId);
    for (int i = 0; i < settings.securityGroupIds().size(); i++) {
      String id = settings.securityGroupIds().get(i);
      String field = "securityGroupIds[" + i + "]";
      Optional<SecurityGroup> group =
          offer.securityGroups().get().stream()
              .filter(it -> it.securityGroupId().equals(id))
              .findFirst();
      name(field, Optional.of(id), group.stream().map(it -> id).toList());
      if (group.isPresent() && vpcId.isPresent() && !vpcId.get().equals(group.get().vpcId())) {
        add(field, id + " is in " + group.get().vpcId() + ", the subnet in " + vpcId.get());
      }
    }
  }

  private void address(Set<String> ownInstanceIds) {
    if (settings.staticPrivateIp().isEmpty() || settings.subnetId().isEmpty()) {
      return;
    }
    String address = settings.staticPrivateIp().get();
    String subnetId = settings.subnetId().get();
    subnet()
        .filter(it -> it.cidr().isEmpty())
        .ifPresent(
            it -> add("staticPrivateIp", address + ": " + subnetId + " has no IPv4 addresses"));
    subnet()
        .flatMap(Subnet::cidr)
        .map(Ipv4Block::of)
        .flatMap(block -> block.problem(address).map(why -> why + " " + subnetId + " " + block))
        .ifPresent(why -> add("staticPrivateIp", address + " " + why));
    offer.usedAddresses().getOrDefault(subnetId, List.of()).stream()
        .filter(it -> it.address().equals(address))
        .filter(it -> it.instanceId().filter(ownInstanceIds::contains).isEmpty())
        .findFirst()
        .ifPresent(
            it ->
                add(
                    "staticPrivateIp",
                    "%s is in use by %s%s in %s"
                        .formatted(
                            address,
                            it.networkInterfaceId(),
                            it.instanceId().map(id -> " of " + id).orElse(""),
                            subnetId)));
  }

  private Optional<Subnet> subnet() {
    return offer.subnets().stream()
        .flatMap(List::stream)
        .filter(it -> settings.subnetId().equals(Optional.of(it.subnetId())))
        .findFirst();
  }

  private void add(String field, String rule) {
    problems.add(new Problem(field, rule));
  }
}
