package io.github.drsorchestration.core.service.ec2;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares launch settings with what there is. A list that is absent is not known. */
final class SettingsCheck {

  private final LaunchSettings settings;
  private final List<Problem> problems = new ArrayList<>();

  SettingsCheck(LaunchSettings settings) {
    this.settings = settings;
  }

  List<Problem> in(
      Optional<List<Subnet>> subnets,
      Optional<List<SecurityGroup>> groups,
      Optional<List<InstanceProfile>> profiles,
      Optional<List<InstanceType>> types) {
    subnets.ifPresent(
        known ->
            checkName(
                "subnetId", settings.subnetId(), known.stream().map(Subnet::subnetId).toList()));
    types.ifPresent(
        known ->
            checkName(
                "instanceType",
                settings.instanceType(),
                known.stream().map(InstanceType::name).toList()));
    profiles.ifPresent(
        known ->
            checkName(
                "instanceProfileName",
                settings.instanceProfileName(),
                known.stream().map(InstanceProfile::name).toList()));
    Optional<Subnet> subnet =
        subnets.flatMap(
            known ->
                known.stream()
                    .filter(it -> settings.subnetId().equals(Optional.of(it.subnetId())))
                    .findFirst());
    groups.ifPresent(known -> checkGroups(known, subnet.map(Subnet::vpcId)));
    subnet.ifPresent(this::checkAddress);
    return List.copyOf(problems);
  }

  private void checkName(String field, Optional<String> wanted, List<String> known) {
    if (wanted.isPresent() && !known.contains(wanted.get())) {
      problems.add(
          new Problem(field, "there is no " + wanted.get() + " in the account and Region"));
    }
  }

  private void checkGroups(List<SecurityGroup> known, Optional<String> vpcId) {
    for (int i = 0; i < settings.securityGroupIds().size(); i++) {
      String id = settings.securityGroupIds().get(i);
      String field = "securityGroupIds[" + i + "]";
      Optional<SecurityGroup> group =
          known.stream().filter(it -> it.securityGroupId().equals(id)).findFirst();
      checkName(field, Optional.of(id), group.stream().map(it -> id).toList());
      if (group.isPresent() && vpcId.isPresent() && !vpcId.get().equals(group.get().vpcId())) {
        problems.add(
            new Problem(
                field, id + " is in " + group.get().vpcId() + ", the subnet in " + vpcId.get()));
      }
    }
  }

  private void checkAddress(Subnet subnet) {
    if (settings.staticPrivateIp().isPresent() && subnet.cidr().isPresent()) {
      String address = settings.staticPrivateIp().get();
      Ipv4Block block = Ipv4Block.of(subnet.cidr().get());
      if (!block.canAssign(address)) {
        problems.add(
            new Problem(
                "staticPrivateIp",
                address
                    + " is not an address that "
                    + subnet.subnetId()
                    + " ("
                    + block
                    + ") gives"));
      }
    }
  }
}
