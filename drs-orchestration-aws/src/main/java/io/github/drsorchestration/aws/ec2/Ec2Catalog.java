package io.github.drsorchestration.aws.ec2;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.port.ec2.LaunchResources;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesResponse;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * What launch settings may name in an account and Region: for pickers, and to check settings before
 * they are needed. Lists are read to their last page.
 */
public final class Ec2Catalog implements LaunchResources {

  /** EC2, for which {@link AwsClients} makes clients. */
  public static final AwsService<Ec2Client> EC2 =
      AwsService.of("ec2", Ec2Client.class, Ec2Client::builder);

  /** IAM, for which {@link AwsClients} makes clients. */
  public static final AwsService<IamClient> IAM =
      AwsService.of("iam", IamClient.class, IamClient::builder);

  private static final int MAX_VALUES = 200;

  private final AwsClients clients;

  public Ec2Catalog(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public List<Subnet> subnets(AccountRegion where) {
    AwsCalls<Ec2Client> calls = ec2(where);
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeSubnets", ec2 -> ec2.describeSubnets(it -> it.nextToken(token))),
            DescribeSubnetsResponse::subnets,
            DescribeSubnetsResponse::nextToken)
        .stream()
        .map(
            it ->
                new Subnet(
                    it.subnetId(),
                    name(it.tags()),
                    it.vpcId(),
                    it.availabilityZone(),
                    Optional.ofNullable(it.cidrBlock()),
                    it.availableIpAddressCount()))
        .sorted(Comparator.comparing(Subnet::subnetId))
        .toList();
  }

  @Override
  public List<SecurityGroup> securityGroups(AccountRegion where) {
    AwsCalls<Ec2Client> calls = ec2(where);
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeSecurityGroups",
                    ec2 -> ec2.describeSecurityGroups(it -> it.nextToken(token))),
            DescribeSecurityGroupsResponse::securityGroups,
            DescribeSecurityGroupsResponse::nextToken)
        .stream()
        .map(
            it ->
                new SecurityGroup(
                    it.groupId(),
                    it.groupName(),
                    Optional.ofNullable(it.description()),
                    it.vpcId()))
        .sorted(Comparator.comparing(SecurityGroup::securityGroupId))
        .toList();
  }

  @Override
  public List<InstanceType> instanceTypes(AccountRegion where) {
    AwsCalls<Ec2Client> calls = ec2(where);
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeInstanceTypes",
                    ec2 -> ec2.describeInstanceTypes(it -> it.nextToken(token))),
            DescribeInstanceTypesResponse::instanceTypes,
            DescribeInstanceTypesResponse::nextToken)
        .stream()
        .map(
            it ->
                new InstanceType(
                    it.instanceTypeAsString(),
                    it.vCpuInfo().defaultVCpus(),
                    it.memoryInfo().sizeInMiB(),
                    Set.copyOf(it.processorInfo().supportedArchitecturesAsStrings())))
        .sorted(Comparator.comparing(InstanceType::name))
        .toList();
  }

  @Override
  public List<InstanceProfile> instanceProfiles(AccountRegion where) {
    AwsCalls<IamClient> calls = AwsCalls.to("IAM", where, clients.in(where, IAM));
    return Pages.all(
            marker ->
                calls.repeatable(
                    "ListInstanceProfiles",
                    iam -> iam.listInstanceProfiles(it -> it.marker(marker))),
            ListInstanceProfilesResponse::instanceProfiles,
            ListInstanceProfilesResponse::marker)
        .stream()
        .map(
            it ->
                new InstanceProfile(
                    it.instanceProfileName(),
                    it.arn(),
                    it.roles().stream().map(Role::roleName).toList()))
        .sorted(Comparator.comparing(InstanceProfile::name))
        .toList();
  }

  @Override
  public List<LaunchTarget> instances(AccountRegion where, Collection<String> instanceIds) {
    return targets(where, "instance-id", instanceIds);
  }

  @Override
  public List<LaunchTarget> instancesNamed(AccountRegion where, Collection<String> names) {
    return targets(where, "tag:Name", names);
  }

  /** A filter takes two hundred values, and one that matches nothing is no error. */
  private List<LaunchTarget> targets(
      AccountRegion where, String filter, Collection<String> values) {
    AwsCalls<Ec2Client> calls = ec2(where);
    List<String> all = values.stream().distinct().sorted().toList();
    List<LaunchTarget> targets = new ArrayList<>();
    for (int i = 0; i < all.size(); i += MAX_VALUES) {
      Filter some =
          Filter.builder()
              .name(filter)
              .values(all.subList(i, Math.min(i + MAX_VALUES, all.size())))
              .build();
      Pages.all(
              token ->
                  calls.repeatable(
                      "DescribeInstances",
                      ec2 -> ec2.describeInstances(it -> it.filters(some).nextToken(token))),
              DescribeInstancesResponse::reservations,
              DescribeInstancesResponse::nextToken)
          .stream()
          .flatMap(reservation -> reservation.instances().stream())
          .map(LaunchTargets::of)
          .filter(it -> it.state() != InstanceState.TERMINATED)
          .forEach(targets::add);
    }
    targets.sort(Comparator.comparing(LaunchTarget::instanceId));
    return targets;
  }

  @Override
  public List<UsedAddress> usedAddresses(AccountRegion where, String subnetId) {
    AwsCalls<Ec2Client> calls = ec2(where);
    Filter inSubnet = Filter.builder().name("subnet-id").values(subnetId).build();
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeNetworkInterfaces",
                    ec2 ->
                        ec2.describeNetworkInterfaces(it -> it.filters(inSubnet).nextToken(token))),
            DescribeNetworkInterfacesResponse::networkInterfaces,
            DescribeNetworkInterfacesResponse::nextToken)
        .stream()
        .flatMap(Ec2Catalog::addresses)
        .sorted(Comparator.comparing(UsedAddress::address))
        .toList();
  }

  private static Stream<UsedAddress> addresses(NetworkInterface card) {
    Optional<String> instanceId =
        Optional.ofNullable(card.attachment()).map(NetworkInterfaceAttachment::instanceId);
    Stream<String> all =
        Stream.concat(
            Stream.ofNullable(card.privateIpAddress()),
            card.privateIpAddresses().stream()
                .map(NetworkInterfacePrivateIpAddress::privateIpAddress));
    return all.distinct().map(it -> new UsedAddress(it, card.networkInterfaceId(), instanceId));
  }

  private AwsCalls<Ec2Client> ec2(AccountRegion where) {
    return AwsCalls.to("EC2", where, clients.in(where, EC2));
  }

  private static Optional<String> name(List<Tag> tags) {
    return tags.stream().filter(it -> it.key().equals("Name")).map(Tag::value).findFirst();
  }
}
