package io.github.drsorchestration.aws.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.ec2.Ec2Catalog;
import io.github.drsorchestration.aws.ec2.InstanceAddresses;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;

class ProbesByNameTest {

  private final AwsClients clients =
      AwsClients.builder()
          .homeRegion(Instances.WHERE.region())
          .homeAccount(Instances.WHERE.accountId())
          .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
          .endpoint(Moto.shared().endpoint())
          .build();
  private final ProbesByName probes = ProbesByName.standard(clients);

  @AfterEach
  void close() {
    clients.close();
  }

  @Test
  void a_name_that_nobody_knows_is_found_before_anything_is_launched() {
    assertThat(probes.problem(check("tpc")))
        .contains("there is no health probe of this name; known are [http, instance-status, tcp]");
    assertThat(probes.problem(check("tcp"))).isEmpty();
  }

  @Test
  void an_instance_that_passes_the_status_checks_is_well_until_it_is_stopped() {
    Ec2Client ec2 = clients.in(Instances.WHERE, Ec2Catalog.EC2);
    RecoveryInstance instance = Instances.of(launched(ec2));

    assertThat(probes.healthy(check("instance-status"), instance)).isTrue();

    ec2.stopInstances(it -> it.instanceIds(instance.instanceId()));
    assertThat(probes.healthy(check("instance-status"), instance)).isFalse();
  }

  @Test
  void an_instance_whose_checks_are_not_through_is_not_well_yet() {
    String checking =
        "<DescribeInstanceStatusResponse><instanceStatusSet><item>"
            + "<instanceId>i-0000000000000000a</instanceId>"
            + "<systemStatus><status>ok</status></systemStatus>"
            + "<instanceStatus><status>initializing</status></instanceStatus>"
            + "</item></instanceStatusSet></DescribeInstanceStatusResponse>";
    try (StandIn ec2 = StandIn.answering(asked -> new Answer(200, Map.of(), checking, false));
        AwsClients fixed = ec2.clients().homeAccount(Instances.WHERE.accountId()).build()) {
      assertThat(new InstanceStatusProbe(fixed).healthy(check("instance-status"), Instances.ANY))
          .isFalse();
      assertThat(ec2.requests()).hasSize(1);
    }
  }

  @Test
  void an_instance_that_ec2_does_not_know_is_not_well() {
    for (String probe : new String[] {"instance-status", "tcp", "http"}) {
      assertThat(probes.healthy(check(probe), Instances.ANY)).as(probe).isFalse();
    }
  }

  @Test
  void the_address_that_is_asked_is_the_private_one_of_the_instance() {
    Ec2Client ec2 = clients.in(Instances.WHERE, Ec2Catalog.EC2);
    RecoveryInstance instance = Instances.of(launched(ec2));
    String address =
        ec2.describeInstances(it -> it.instanceIds(instance.instanceId()))
            .reservations()
            .get(0)
            .instances()
            .get(0)
            .privateIpAddress();

    assertThat(new InstanceAddresses(clients).of(instance)).contains(address);
  }

  @Test
  void a_probe_that_cannot_be_made_fails_and_does_not_count_as_healthy() {
    try (StandIn ec2 = StandIn.answering(asked -> new Answer(503, Map.of(), "", false));
        AwsClients failing = ec2.clients().build()) {
      assertThatThrownBy(
              () -> ProbesByName.standard(failing).healthy(check("instance-status"), inStandIn()))
          .isInstanceOf(ServiceUnavailableException.class)
          .hasMessageContaining("DescribeInstanceStatus");
    }
  }

  @Test
  void an_unknown_name_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> probes.healthy(check("htpp"), Instances.ANY))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("htpp")
        .hasMessageContaining("[http, instance-status, tcp]");
  }

  @Test
  void a_service_can_have_probes_of_its_own() {
    ProbesByName more = probes.with("replica", (check, instance) -> true);

    assertThat(more.healthy(check("replica"), Instances.ANY)).isTrue();
    assertThatThrownBy(() -> probes.healthy(check("replica"), Instances.ANY))
        .isInstanceOf(CallRejectedException.class);
  }

  private static RecoveryInstance inStandIn() {
    return Instances.ANY.toBuilder()
        .where(new AccountRegion(StandIn.ACCOUNT, StandIn.REGION))
        .build();
  }

  private static HealthCheck check(String probe) {
    return HealthCheck.builder().probe(probe).parameters(Map.of("port", "9")).build();
  }

  private static String launched(Ec2Client ec2) {
    String image = ec2.describeImages().images().get(0).imageId();
    return ec2.runInstances(it -> it.imageId(image).minCount(1).maxCount(1))
        .instances()
        .get(0)
        .instanceId();
  }
}
