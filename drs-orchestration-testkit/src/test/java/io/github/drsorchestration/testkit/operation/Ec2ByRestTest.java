package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.ec2.InstanceProfile;
import io.github.drsorchestration.api.ec2.InstanceType;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.ec2.InMemoryLaunchResources;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be chosen for launches, and what is seen where AWS does not answer. */
class Ec2ByRestTest {

  private static final String HERE = "?accountId=111122223333&region=eu-west-1";

  private final Office office = new Office();
  private final RestClient client = new RestClient(office);
  private final InMemoryLaunchResources ec2 = office.simulation.launchResources();

  @BeforeEach
  void offer() {
    ec2.add(PLACE, subnet("subnet-00000001", "web", "vpc-1"))
        .add(PLACE, subnet("subnet-00000002", "database", "vpc-1"))
        .add(PLACE, subnet("subnet-00000003", "other", "vpc-2"))
        .add(PLACE, new SecurityGroup("sg-00000001", "web", Optional.empty(), "vpc-1"))
        .add(PLACE, new InstanceType("m5.large", 2, 8_192, Set.of("x86_64")))
        .add(PLACE, new InstanceType("m6g.large", 2, 8_192, Set.of("arm64")))
        .add(
            PLACE.accountId(),
            new InstanceProfile(
                "web", "arn:aws:iam::111122223333:instance-profile/web", List.of()));
  }

  private static Subnet subnet(String id, String name, String vpc) {
    return new Subnet(id, Optional.of(name), vpc, "eu-west-1a", Optional.of("10.0.1.0/24"), 251);
  }

  private JsonNode get(Principal who, String target) {
    RestResponse response = client.send(who, "GET", target, "");
    assertThat(response.status()).as(RestClient.body(response).toString()).isEqualTo(200);
    return RestClient.body(response);
  }

  @Test
  @ThroughRest({
    "GET /ec2/subnets",
    "GET /ec2/security-groups",
    "GET /ec2/instance-profiles",
    "GET /ec2/instance-types"
  })
  void lists_come_by_name_in_pages_and_can_be_filtered() {
    JsonNode first = get(READER, "/ec2/subnets" + HERE + "&vpcId=vpc-1&limit=1");
    assertThat(first.at("/items/0/name").asText()).isEqualTo("database");
    String token = first.path("nextToken").asText();

    assertThat(
            get(READER, "/ec2/subnets" + HERE + "&vpcId=vpc-1&limit=1&token=" + token)
                .at("/items/0/name")
                .asText())
        .isEqualTo("web");
    assertThat(get(READER, "/ec2/security-groups" + HERE + "&text=WEB").path("items")).hasSize(1);
    assertThat(get(READER, "/ec2/instance-profiles" + HERE).at("/items/0/name").asText())
        .isEqualTo("web");
    assertThat(
            get(READER, "/ec2/instance-types" + HERE + "&architecture=arm64")
                .at("/items/0/name")
                .asText())
        .isEqualTo("m6g.large");
  }

  @Test
  void pages_of_one_list_cost_one_call() {
    get(READER, "/ec2/subnets" + HERE + "&limit=1");
    get(OPERATOR, "/ec2/subnets" + HERE);
    assertThat(ec2.calls()).isEqualTo(1);

    get(READER, "/ec2/subnets" + HERE + "&fresh=true");
    assertThat(ec2.calls()).isEqualTo(2);
  }

  @Test
  void where_aws_does_not_answer_the_last_list_is_shown_with_its_age() {
    get(READER, "/ec2/instance-types" + HERE);
    ec2.unreachable(PLACE);
    office.simulation.runFor(Duration.ofHours(25));
    JsonNode old = get(READER, "/ec2/instance-types" + HERE);

    assertThat(old.path("items")).hasSize(2);
    assertThat(old.at("/freshness/stale").asBoolean()).isTrue();
    assertThat(old.at("/freshness/age").asText()).isEqualTo("PT25H");
    assertThat(old.at("/freshness/problem").asText()).contains("no answer from");
    assertThat(client.send(READER, "GET", "/ec2/subnets" + HERE, "").status()).isEqualTo(503);
  }

  @Test
  void lists_of_accounts_out_of_scope_do_not_exist() {
    Principal elsewhere = ADMIN.within(AccessScope.ofAccounts(Set.of("444455556666")));

    for (String list : List.of("subnets", "security-groups", "instance-profiles")) {
      assertThat(client.send(elsewhere, "GET", "/ec2/" + list + HERE, "").status()).isEqualTo(404);
    }
    assertThat(ec2.calls()).isZero();
  }
}
