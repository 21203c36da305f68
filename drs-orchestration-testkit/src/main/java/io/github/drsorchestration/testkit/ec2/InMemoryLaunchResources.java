package io.github.drsorchestration.testkit.ec2;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.ec2.LaunchResources;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Subnets, security groups, instance profiles and types as a test says. A place of which nothing
 * was said cannot be asked, as if EC2 were not configured. Thread-safe.
 *
 * <pre>{@code
 * new InMemoryLaunchResources()
 *     .add(dublin, new InstanceType("m5.large", 2, 8_192, Set.of("x86_64")))
 *     .unreachable(paris);
 * }</pre>
 */
public final class InMemoryLaunchResources implements LaunchResources {

  private final Map<AccountRegion, List<Subnet>> subnets = new HashMap<>();
  private final Map<AccountRegion, List<SecurityGroup>> groups = new HashMap<>();
  private final Map<AccountRegion, List<InstanceType>> types = new HashMap<>();
  private final Map<String, List<InstanceProfile>> profiles = new HashMap<>();
  private final Map<String, List<UsedAddress>> addresses = new HashMap<>();
  private final Map<AccountRegion, List<LaunchTarget>> instances = new HashMap<>();
  private final Set<AccountRegion> known = new HashSet<>();
  private final Set<AccountRegion> unreachable = new HashSet<>();
  private int calls;

  /** Nothing anywhere. */
  public InMemoryLaunchResources() {}

  public synchronized InMemoryLaunchResources add(AccountRegion where, Subnet subnet) {
    known.add(where);
    return add(subnets, where, subnet);
  }

  public synchronized InMemoryLaunchResources add(AccountRegion where, SecurityGroup group) {
    known.add(where);
    return add(groups, where, group);
  }

  public synchronized InMemoryLaunchResources add(AccountRegion where, InstanceType type) {
    known.add(where);
    return add(types, where, type);
  }

  /** Adds an instance that servers may be launched into. */
  public synchronized InMemoryLaunchResources add(AccountRegion where, LaunchTarget instance) {
    known.add(where);
    return add(instances, where, instance);
  }

  /** Says that a place can be asked, whatever it has. */
  public synchronized InMemoryLaunchResources open(AccountRegion where) {
    known.add(where);
    return this;
  }

  /** An address of a subnet that something uses. */
  public synchronized InMemoryLaunchResources use(
      AccountRegion where, String subnetId, UsedAddress address) {
    known.add(where);
    return add(addresses, subnetId, address);
  }

  /** Adds a profile to an account, which has it in every Region. */
  public synchronized InMemoryLaunchResources add(String accountId, InstanceProfile profile) {
    return add(profiles, accountId, profile);
  }

  /** Calls to this place fail from now on, with a {@link ServiceException}. */
  public synchronized InMemoryLaunchResources unreachable(AccountRegion where) {
    unreachable.add(where);
    return this;
  }

  /** Calls to this place are answered again. */
  public synchronized InMemoryLaunchResources reachable(AccountRegion where) {
    unreachable.remove(where);
    return this;
  }

  /** How many calls were made, failed ones included. */
  public synchronized int calls() {
    return calls;
  }

  @Override
  public List<Subnet> subnets(AccountRegion where) {
    return answer("DescribeSubnets", where, subnets, where, Subnet::subnetId);
  }

  @Override
  public List<SecurityGroup> securityGroups(AccountRegion where) {
    return answer("DescribeSecurityGroups", where, groups, where, SecurityGroup::securityGroupId);
  }

  @Override
  public List<InstanceProfile> instanceProfiles(AccountRegion where) {
    return answer(
        "ListInstanceProfiles", where, profiles, where.accountId(), InstanceProfile::name);
  }

  @Override
  public List<InstanceType> instanceTypes(AccountRegion where) {
    return answer("DescribeInstanceTypes", where, types, where, InstanceType::name);
  }

  @Override
  public List<LaunchTarget> instances(AccountRegion where, Collection<String> instanceIds) {
    return allInstances(where).stream()
        .filter(it -> instanceIds.contains(it.instanceId()))
        .toList();
  }

  @Override
  public List<LaunchTarget> instancesNamed(AccountRegion where, Collection<String> names) {
    return allInstances(where).stream()
        .filter(it -> it.name().filter(names::contains).isPresent())
        .toList();
  }

  private List<LaunchTarget> allInstances(AccountRegion where) {
    return answer("DescribeInstances", where, instances, where, LaunchTarget::instanceId);
  }

  @Override
  public List<UsedAddress> usedAddresses(AccountRegion where, String subnetId) {
    return answer("DescribeNetworkInterfaces", where, addresses, subnetId, UsedAddress::address);
  }

  private <K, T> InMemoryLaunchResources add(Map<K, List<T>> all, K key, T value) {
    all.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    return this;
  }

  private synchronized <K, T> List<T> answer(
      String operation,
      AccountRegion where,
      Map<K, List<T>> all,
      K key,
      Function<T, String> order) {
    boolean asked = known.contains(where) || profiles.containsKey(where.accountId());
    if (!asked && !unreachable.contains(where)) {
      throw new NotConfiguredException("launchResources");
    }
    calls++;
    if (unreachable.contains(where)) {
      throw new ServiceUnavailableException(operation, "no answer from " + where);
    }
    return all.getOrDefault(key, List.of()).stream().sorted(Comparator.comparing(order)).toList();
  }
}
