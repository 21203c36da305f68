package io.github.drsorchestration.api.port.ec2;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collection;
import java.util.List;

/** Says that there is nothing to ask, instead of listing nothing. */
final class NoLaunchResources implements LaunchResources {

  @Override
  public List<Subnet> subnets(AccountRegion where) {
    throw notConfigured();
  }

  @Override
  public List<SecurityGroup> securityGroups(AccountRegion where) {
    throw notConfigured();
  }

  @Override
  public List<InstanceProfile> instanceProfiles(AccountRegion where) {
    throw notConfigured();
  }

  @Override
  public List<InstanceType> instanceTypes(AccountRegion where) {
    throw notConfigured();
  }

  @Override
  public List<UsedAddress> usedAddresses(AccountRegion where, String subnetId) {
    throw notConfigured();
  }

  @Override
  public List<LaunchTarget> instances(AccountRegion where, Collection<String> instanceIds) {
    throw notConfigured();
  }

  @Override
  public List<LaunchTarget> instancesNamed(AccountRegion where, Collection<String> names) {
    throw notConfigured();
  }

  private static NotConfiguredException notConfigured() {
    return new NotConfiguredException("launchResources");
  }
}
