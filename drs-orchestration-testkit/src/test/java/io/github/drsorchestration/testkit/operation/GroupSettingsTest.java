package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static io.github.drsorchestration.testkit.operation.Office.SERVERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.ec2.SecurityGroup;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.ec2.InMemoryLaunchResources;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Launch settings are compared with EC2 when their group is saved. */
class GroupSettingsTest {

  private static final String SUBNET = "subnet-0000000000000000a";
  private static final String FIXED = "'subnetId': '" + SUBNET + "', 'staticPrivateIp': '%s'";

  private final Office office = new Office();
  private final RestClient client = new RestClient(office);
  private final InMemoryLaunchResources ec2 = office.simulation.launchResources();

  @BeforeEach
  void offer() {
    ec2.add(
            PLACE,
            new Subnet(
                SUBNET, Optional.empty(), "vpc-1", "eu-west-1a", Optional.of("10.0.1.0/24"), 100))
        .add(PLACE, new SecurityGroup("sg-0000000a", "web", Optional.empty(), "vpc-1"))
        .add(PLACE, new SecurityGroup("sg-0000000b", "other", Optional.empty(), "vpc-2"));
  }

  private static String group(String id, String settings, String server) {
    return Office.group(id, server)
        .replaceFirst("\\}\\s*$", ", 'launchConfig': {" + settings + "}}");
  }

  private JsonNode refused(String group) {
    OperationResult result = office.call(PLANNER, "createProtectionGroup", group);
    assertThat(result).isInstanceOf(OperationResult.Failed.class);
    return result.json();
  }

  private static List<String> lines(JsonNode problems) {
    return StreamSupport.stream(problems.spliterator(), false)
        .map(it -> it.path("path").asText() + ": " + it.path("rule").asText())
        .toList();
  }

  @Test
  void a_group_that_names_what_is_not_there_is_refused_by_field_and_rule() {
    JsonNode refused =
        refused(group("db", "'subnetId': 'subnet-000000000000000ff'", SERVERS.get(0)));

    assertThat(refused.toString())
        .contains("launchConfig.subnetId", "there is no subnet-000000000000000ff");
    assertThat(office.simulation.groupStore().listAll()).isEmpty();
  }

  @Test
  void a_security_group_of_another_vpc_than_the_subnet_is_refused() {
    assertThat(
            refused(
                    group(
                        "db",
                        "'subnetId': '" + SUBNET + "', 'securityGroupIds': ['sg-0000000b']",
                        SERVERS.get(0)))
                .toString())
        .contains("launchConfig.securityGroupIds[0]", "vpc-2");
  }

  @Test
  void an_address_is_refused_that_is_outside_reserved_or_in_use() {
    ec2.use(PLACE, SUBNET, new UsedAddress("10.0.1.77", "eni-00000001", Optional.empty()));

    assertThat(refused(group("db", FIXED.formatted("10.0.2.9"), SERVERS.get(0))).toString())
        .contains("is outside");
    assertThat(refused(group("db", FIXED.formatted("10.0.1.3"), SERVERS.get(0))).toString())
        .contains("AWS reserves");
    assertThat(refused(group("db", FIXED.formatted("10.0.1.77"), SERVERS.get(0))).toString())
        .contains("in use by eni-00000001");
  }

  @Test
  void two_groups_of_one_account_cannot_fix_one_address() {
    office.ask(
        PLANNER, "createProtectionGroup", group("db", FIXED.formatted("10.0.1.9"), SERVERS.get(0)));

    assertThat(refused(group("web", FIXED.formatted("10.0.1.9"), SERVERS.get(1))).toString())
        .contains("would get the private address 10.0.1.9 of " + SERVERS.get(0));
    office.ask(
        PLANNER,
        "createProtectionGroup",
        group("web", FIXED.formatted("10.0.1.10"), SERVERS.get(1)));
  }

  @Test
  void what_was_wrong_before_keeps_nobody_from_changing_something_else() {
    JsonNode group =
        office.ask(
            ADMIN,
            "createProtectionGroup",
            group("db", FIXED.formatted("10.0.1.9"), SERVERS.get(0)));
    ec2.use(PLACE, SUBNET, new UsedAddress("10.0.1.9", "eni-00000001", Optional.empty()));

    JsonNode renamed =
        office.ask(
            ADMIN, "updateProtectionGroup", group.toString().replace("Group db", "Databases"));
    assertThat(renamed.path("name").asText()).isEqualTo("Databases");
  }

  @Test
  void what_cannot_be_known_is_a_warning_and_the_group_is_saved() {
    ec2.unreachable(PLACE);
    JsonNode saved =
        office.ask(
            ADMIN,
            "createProtectionGroup",
            group("db", FIXED.formatted("10.0.1.9"), SERVERS.get(0)));

    assertThat(lines(saved.path("warnings")))
        .hasSize(2)
        .allMatch(it -> it.startsWith("launchConfig: not checked: "));
    assertThat(office.simulation.groupStore().find("db")).isPresent();
  }

  @Test
  void an_address_without_a_subnet_is_a_warning() {
    JsonNode saved =
        office.ask(
            ADMIN,
            "createProtectionGroup",
            group("db", "'staticPrivateIp': '10.0.1.9'", SERVERS.get(0)));

    assertThat(lines(saved.path("warnings")))
        .singleElement()
        .asString()
        .startsWith("launchConfig.staticPrivateIp: not checked: no subnetId is named");
  }

  @Test
  @ThroughRest("POST /protection-groups/{id}/settings-check")
  void settings_can_be_checked_without_being_saved() {
    office.ask(ADMIN, "createProtectionGroup", group("db", "", SERVERS.get(0)));
    RestResponse checked =
        client.send(
            READER,
            "POST",
            "/protection-groups/db/settings-check",
            group("db", FIXED.formatted("10.0.1.3"), SERVERS.get(0)));

    assertThat(checked.status()).as(RestClient.body(checked).toString()).isEqualTo(200);
    assertThat(lines(RestClient.body(checked).path("problems")))
        .singleElement()
        .asString()
        .startsWith("launchConfig.staticPrivateIp: 10.0.1.3");
    assertThat(office.simulation.groupStore().find("db").orElseThrow().launchConfig().subnetId())
        .isEmpty();
  }
}
