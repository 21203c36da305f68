package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static io.github.drsorchestration.testkit.operation.Office.SERVERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.api.ec2.UsedAddress;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.core.operation.OperationResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The launch settings of single servers, beside those of their groups and of other servers. */
class ServerSettingsTest {

  private static final String SUBNET = "subnet-0000000000000000a";
  private static final String IPV6_ONLY = "subnet-0000000000000000b";

  private final Office office = new Office();

  ServerSettingsTest() {
    office
        .simulation
        .launchResources()
        .add(PLACE, subnet(SUBNET, Optional.of("10.0.1.0/24")))
        .add(PLACE, subnet(IPV6_ONLY, Optional.empty()));
  }

  private static Subnet subnet(String id, Optional<String> cidr) {
    return new Subnet(id, Optional.empty(), "vpc-1", "eu-west-1a", cidr, 100);
  }

  private static String fixed(String server, String subnet, String address) {
    return """
    {'accountId': '111122223333', 'region': 'eu-west-1', 'serverId': '%s',
     'settings': {'subnetId': '%s', 'staticPrivateIp': '%s', 'copyPrivateIp': false}}
    """
        .formatted(server, subnet, address);
  }

  private String answer(String operation, String input) {
    OperationResult result = office.call(PLANNER, operation, input);
    return result instanceof OperationResult.Failed ? result.json().toString() : "";
  }

  private String instanceOf(String server) {
    office.ask(
        ADMIN,
        "createRecoveryPlan",
        "{'planId': 'p', 'name': 'P', 'waves': [{'name': 'w', 'groupIds': ['db']}]}");
    office.ask(ADMIN, "startExecution", "{'planId': 'p', 'kind': 'DRILL'}");
    office.simulation.runUntilIdle();
    return office
        .simulation
        .world()
        .drs()
        .recoveryInstances(PLACE, List.of(server))
        .get(0)
        .instanceId();
  }

  @Test
  void a_server_may_have_the_address_of_the_instance_that_its_launch_deletes() {
    office.ask(ADMIN, "createProtectionGroup", Office.group("db", SERVERS.get(0), SERVERS.get(1)));
    String own = instanceOf(SERVERS.get(0));
    office
        .simulation
        .launchResources()
        .use(PLACE, SUBNET, new UsedAddress("10.0.1.9", "eni-00000001", Optional.of(own)));

    assertThat(answer("updateLaunchConfiguration", fixed(SERVERS.get(1), SUBNET, "10.0.1.9")))
        .contains("in use by eni-00000001");
    assertThat(answer("updateLaunchConfiguration", fixed(SERVERS.get(0), SUBNET, "10.0.1.9")))
        .isEmpty();
  }

  @Test
  void a_member_may_not_have_the_address_of_the_instance_of_another_member() {
    office.ask(ADMIN, "createProtectionGroup", Office.group("db", SERVERS.get(0), SERVERS.get(1)));
    String own = instanceOf(SERVERS.get(0));
    office
        .simulation
        .launchResources()
        .use(PLACE, SUBNET, new UsedAddress("10.0.1.9", "eni-00000001", Optional.of(own)));
    JsonNode group = office.ask(ADMIN, "getProtectionGroup", "{'groupId': 'db'}");

    assertThat(answer("updateProtectionGroup", withAddress(group, SERVERS.get(1))))
        .contains("in use by eni-00000001");
    assertThat(answer("updateProtectionGroup", withAddress(group, SERVERS.get(0)))).isEmpty();
  }

  private static String withAddress(JsonNode group, String server) {
    return Office.group("db", SERVERS.get(0), SERVERS.get(1))
        .replaceFirst(
            "\\}\\s*$",
            ", 'version': "
                + group.path("version").asInt()
                + ", 'serverLaunchConfigs': {'"
                + server
                + "': {'settings': {'subnetId': '"
                + SUBNET
                + "', 'staticPrivateIp': '10.0.1.9'}}}}");
  }

  @Test
  void an_address_that_a_group_has_fixed_for_another_server_is_taken() {
    office.ask(
        ADMIN,
        "createProtectionGroup",
        Office.group("db", SERVERS.get(0))
            .replaceFirst(
                "\\}\\s*$",
                ", 'launchConfig': {'subnetId': '"
                    + SUBNET
                    + "', 'staticPrivateIp': '10.0.1.9'}}"));

    assertThat(answer("updateLaunchConfiguration", fixed(SERVERS.get(1), SUBNET, "10.0.1.9")))
        .contains("would get the private address 10.0.1.9 of " + SERVERS.get(0));
    assertThat(answer("updateLaunchConfiguration", fixed(SERVERS.get(0), SUBNET, "10.0.1.9")))
        .isEmpty();
  }

  @Test
  void a_subnet_that_has_only_ipv6_gives_no_ipv4_address() {
    assertThat(answer("updateLaunchConfiguration", fixed(SERVERS.get(0), IPV6_ONLY, "10.0.1.9")))
        .contains("has no IPv4 addresses");
  }

  @Test
  void where_a_server_is_launched_does_not_change_under_an_execution() {
    String target = "i-0a1b2c3d4e5f60001";
    office
        .simulation
        .launchResources()
        .add(
            PLACE,
            new LaunchTarget(
                target,
                Optional.of("db"),
                InstanceState.STOPPED,
                true,
                false,
                "x86_64",
                "hvm",
                true,
                Optional.empty(),
                List.of("vol-1")));
    office.withPlan();
    office.ask(ADMIN, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}");
    office.simulation.runFor(Duration.ofMinutes(5));
    String change =
        "{'accountId': '111122223333', 'region': 'eu-west-1', 'serverId': '"
            + SERVERS.get(1)
            + "', 'kind': '%s'%s}";

    assertThat(
            answer(
                "setLaunchTarget",
                change.formatted("INSTANCE", ", 'instanceId': '" + target + "'")))
        .contains("IN_USE", "execution");
    assertThat(answer("setLaunchTarget", change.formatted("NONE", ""))).isEmpty();
  }

  @Test
  void the_details_of_a_server_of_others_are_theirs() {
    office.withPlan();
    Principal ofWeb = READER.within(new AccessScope(Set.of(), Set.of("web"), Set.of()));
    String server = "{'accountId': '111122223333', 'region': 'eu-west-1', 'serverId': '%s'}";

    assertThat(office.call(ofWeb, "getSourceServer", server.formatted(SERVERS.get(0))))
        .isInstanceOf(OperationResult.Failed.class);
    assertThat(
            office
                .ask(ofWeb, "getSourceServer", server.formatted(SERVERS.get(1)))
                .at("/groups/0/groupId")
                .asText())
        .isEqualTo("web");
  }
}
