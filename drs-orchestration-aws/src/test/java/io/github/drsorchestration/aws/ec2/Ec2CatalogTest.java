package io.github.drsorchestration.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.moto.Moto;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.iam.IamClient;

class Ec2CatalogTest {

  private static final AccountRegion WHERE = new AccountRegion("123456789012", "eu-west-1");

  private final AwsClients clients =
      AwsClients.builder()
          .homeRegion(WHERE.region())
          .homeAccount(WHERE.accountId())
          .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
          .endpoint(Moto.shared().endpoint())
          .build();
  private final Ec2Catalog catalog = new Ec2Catalog(clients);

  @AfterEach
  void close() {
    clients.close();
  }

  @Test
  void addresses_in_use_say_what_uses_them() {
    try (Ec2Client ec2 = Moto.shared().point(Ec2Client.builder()).build()) {
      String vpc = ec2.createVpc(it -> it.cidrBlock("10.78.0.0/16")).vpc().vpcId();
      String subnet =
          ec2.createSubnet(it -> it.vpcId(vpc).cidrBlock("10.78.1.0/28")).subnet().subnetId();
      String card =
          ec2.createNetworkInterface(it -> it.subnetId(subnet).privateIpAddress("10.78.1.9"))
              .networkInterface()
              .networkInterfaceId();

      assertThat(catalog.usedAddresses(WHERE, subnet))
          .containsExactly(new UsedAddress("10.78.1.9", card, Optional.empty()));
    }
  }

  @Test
  void subnets_say_how_many_addresses_are_free() {
    try (Ec2Client ec2 = Moto.shared().point(Ec2Client.builder()).build()) {
      String vpc = ec2.createVpc(it -> it.cidrBlock("10.77.0.0/16")).vpc().vpcId();
      TagSpecification name =
          TagSpecification.builder()
              .resourceType(ResourceType.SUBNET)
              .tags(Tag.builder().key("Name").value("recovery").build())
              .build();
      String id =
          ec2.createSubnet(
                  it ->
                      it.vpcId(vpc)
                          .cidrBlock("10.77.1.0/28")
                          .availabilityZone("eu-west-1a")
                          .tagSpecifications(name))
              .subnet()
              .subnetId();

      assertThat(catalog.subnets(WHERE))
          .contains(
              new Subnet(
                  id, Optional.of("recovery"), vpc, "eu-west-1a", Optional.of("10.77.1.0/28"), 11))
          .isSortedAccordingTo((a, b) -> a.subnetId().compareTo(b.subnetId()));
    }
  }

  @Test
  void security_groups_are_listed_with_their_names() {
    try (Ec2Client ec2 = Moto.shared().point(Ec2Client.builder()).build()) {
      String vpc = ec2.createVpc(it -> it.cidrBlock("10.78.0.0/16")).vpc().vpcId();
      String id =
          ec2.createSecurityGroup(
                  it -> it.vpcId(vpc).groupName("web-recovery").description("for web"))
              .groupId();

      assertThat(catalog.securityGroups(WHERE))
          .contains(new SecurityGroup(id, "web-recovery", Optional.of("for web"), vpc));
    }
  }

  @Test
  void instance_profiles_are_listed_by_name() {
    IamClient iam = clients.in(WHERE, Ec2Catalog.IAM);
    iam.createInstanceProfile(it -> it.instanceProfileName("web"));
    iam.createRole(it -> it.roleName("web-role").assumeRolePolicyDocument("{}"));
    iam.addRoleToInstanceProfile(it -> it.instanceProfileName("web").roleName("web-role"));

    assertThat(catalog.instanceProfiles(WHERE))
        .contains(
            new InstanceProfile(
                "web", "arn:aws:iam::123456789012:instance-profile/web", List.of("web-role")));
  }

  @Test
  void instance_types_say_how_large_they_are() {
    assertThat(catalog.instanceTypes(WHERE))
        .contains(new InstanceType("m5.large", 2, 8_192, Set.of("x86_64")));
  }
}
