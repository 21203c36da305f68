package io.github.drsorchestration.api.port.ec2;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collection;
import java.util.List;

/**
 * What launch settings may name in an account and Region, as EC2 and IAM list it now. Lists are
 * complete, and in order of ids or names. Every method may throw a {@link ServiceException}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/">EC2 API: DescribeSubnets,
 *     DescribeSecurityGroups, DescribeInstanceTypes, DescribeNetworkInterfaces</a>
 */
public interface LaunchResources {

  /** Has nothing to list: every method throws a {@link NotConfiguredException}. */
  LaunchResources NONE = new NoLaunchResources();

  List<Subnet> subnets(AccountRegion where);

  List<SecurityGroup> securityGroups(AccountRegion where);

  /** Those of the account, which are the same in every Region. */
  List<InstanceProfile> instanceProfiles(AccountRegion where);

  List<InstanceType> instanceTypes(AccountRegion where);

  /** Those of these instances that exist. */
  List<LaunchTarget> instances(AccountRegion where, Collection<String> instanceIds);

  /** The instances whose tag {@code Name} has one of these values, terminated ones left out. */
  List<LaunchTarget> instancesNamed(AccountRegion where, Collection<String> names);

  /** The private addresses in use in a subnet; none if there is no such subnet. */
  List<UsedAddress> usedAddresses(AccountRegion where, String subnetId);
}
