package io.github.drsorchestration.aws.drs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.ec2.TaggedInstance;
import io.github.drsorchestration.api.port.recovery.ServerTags;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.ec2.Ec2TaggedInstances;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

class DrsServerTagsTest {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);
  private static final String SERVER = "s-00000000000000001";
  private static final String INSTANCE = "i-0ee55ff66aa77bb88";

  @Test
  void a_server_gets_tags_and_keeps_its_own() {
    SimulatedServer server =
        SimulatedServer.builder()
            .serverId(SERVER)
            .where(WHERE)
            .originInstanceId(INSTANCE)
            .putTags("mine", "stays")
            .build();
    try (DrsOnTheWire wire = DrsOnTheWire.serving(SimulatedWorld.builder().server(server));
        AwsPorts aws = wire.ports(StandIn.ACCOUNT).build()) {
      aws.ports().serverTags().addToServer(WHERE, SERVER, Map.of("tier", "web"));

      SourceServer tagged = aws.recoveryService().sourceServers(WHERE, List.of(SERVER)).get(0);
      assertThat(tagged.tags()).isEqualTo(Map.of("mine", "stays", "tier", "web"));
      assertThat(tagged.originInstanceId()).contains(INSTANCE);
    }
  }

  @Test
  void the_arn_is_that_of_the_partition_of_the_region() {
    AccountRegion government = new AccountRegion(StandIn.ACCOUNT, "us-gov-west-1");
    try (StandIn drs = StandIn.answering(it -> Answer.json("{}"));
        AwsClients clients = drs.clients().build()) {
      new DrsServerTags(clients).addToServer(government, SERVER, Map.of("tier", "web"));

      assertThat(drs.requests())
          .extracting(ReceivedRequest::path)
          .allMatch(path -> path.contains("aws-us-gov"));
    }
  }

  @Test
  void tags_of_instances_are_read_and_those_that_do_not_exist_left_out() {
    AccountRegion there = new AccountRegion("123456789012", "eu-west-1");
    try (Ec2Client ec2 = Moto.shared().point(Ec2Client.builder()).build();
        AwsClients clients = motoClients(there)) {
      String tagged = launch(ec2, Tag.builder().key("tier").value("web").build());
      String untagged = launch(ec2);
      ServerTags tags = new DrsServerTags(clients);

      assertThat(tags.ofInstances(there, List.of(tagged, untagged, "i-0000000000000dead")))
          .isEqualTo(Map.of(tagged, Map.of("tier", "web"), untagged, Map.of()));
    }
  }

  @Test
  void instances_are_found_by_the_key_of_a_tag() {
    AccountRegion there = new AccountRegion("123456789012", "eu-west-1");
    try (Ec2Client ec2 = Moto.shared().point(Ec2Client.builder()).build();
        AwsClients clients = motoClients(there)) {
      String tagged = launch(ec2, Tag.builder().key("dr:enabled").value("true").build());
      launch(ec2, Tag.builder().key("other").value("true").build());

      assertThat(new Ec2TaggedInstances(clients).withTag(there, "dr:enabled"))
          .filteredOn(it -> it.instanceId().equals(tagged))
          .containsExactly(
              new TaggedInstance(tagged, InstanceState.RUNNING, Map.of("dr:enabled", "true")));
      assertThat(new Ec2TaggedInstances(clients).withTag(there, "dr:nothing")).isEmpty();
    }
  }

  private static AwsClients motoClients(AccountRegion there) {
    return AwsClients.builder()
        .homeRegion(there.region())
        .homeAccount(there.accountId())
        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
        .endpoint(Moto.shared().endpoint())
        .build();
  }

  private static String launch(Ec2Client ec2, Tag... tags) {
    TagSpecification specification =
        TagSpecification.builder().resourceType(ResourceType.INSTANCE).tags(tags).build();
    return ec2.runInstances(
            it -> {
              it.imageId("ami-12c6146b").minCount(1).maxCount(1);
              if (tags.length > 0) {
                it.tagSpecifications(specification);
              }
            })
        .instances()
        .get(0)
        .instanceId();
  }
}
