package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.port.ec2.LaunchResources;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.planning.validation.LaunchOffer;
import java.util.List;

/**
 * What EC2 has in a place now.
 *
 * @param ec2 who is asked
 * @param where the place
 */
record OfferSource(LaunchResources ec2, AccountRegion where) implements LaunchOffer.Source {

  @Override
  public List<Subnet> subnets() {
    return ec2.subnets(where);
  }

  @Override
  public List<SecurityGroup> securityGroups() {
    return ec2.securityGroups(where);
  }

  @Override
  public List<InstanceProfile> instanceProfiles() {
    return ec2.instanceProfiles(where);
  }

  @Override
  public List<InstanceType> instanceTypes() {
    return ec2.instanceTypes(where);
  }

  @Override
  public List<UsedAddress> usedAddresses(String subnetId) {
    return ec2.usedAddresses(where, subnetId);
  }
}
