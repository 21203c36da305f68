package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.ec2.Subnet;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Source servers, how they would be launched, and their tags, by nothing but REST. */
class ServersByRestTest {

  private static final String HERE = "?accountId=111122223333&region=eu-west-1";
  private static final String DATABASE = "/drs/source-servers/" + Office.SERVERS.get(0);
  private static final String UNOWNED = "/drs/source-servers/" + Office.SERVERS.get(2);
  private static final String CHANGE =
      "{'accountId': '111122223333', 'region': 'eu-west-1', 'settings': %s}";

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);
  private final Principal ofDatabases =
      ADMIN.within(new AccessScope(Set.of(), Set.of("db"), Set.of()));

  private JsonNode get(Principal who, String target) {
    return ok(client.send(who, "GET", target, ""));
  }

  private static JsonNode ok(RestResponse response) {
    assertThat(response.status()).as(RestClient.body(response).toString()).isEqualTo(200);
    return RestClient.body(response);
  }

  private RestResponse change(Principal who, String server, String settings) {
    return client.send(who, "PUT", server + "/launch-configuration", CHANGE.formatted(settings));
  }

  private void darken() {
    office.simulation.world().add(Fault.always(FaultKind.UNAVAILABLE));
  }

  @Test
  void servers_are_listed_as_a_whole_or_in_pages() {
    assertThat(get(READER, "/drs/source-servers" + HERE).path("items")).hasSize(3);
    JsonNode page = get(READER, "/drs/source-servers" + HERE + "&limit=2");
    assertThat(page.path("items")).hasSize(2);
    assertThat(
            get(
                    READER,
                    "/drs/source-servers"
                        + HERE
                        + "&limit=2&token="
                        + page.path("nextToken").asText())
                .path("items"))
        .hasSize(1);
    assertThat(get(READER, "/drs/source-servers" + HERE + "&text=000b").path("items")).hasSize(1);
    assertThat(get(READER, "/drs/source-servers" + HERE + "&state=STALLED").path("items"))
        .isEmpty();
  }

  @Test
  void many_looks_are_few_calls() {
    long before = office.simulation.world().calls().count(ServiceCall.DESCRIBE_SOURCE_SERVERS);
    for (int i = 0; i < 5; i++) {
      get(READER, "/drs/source-servers" + HERE);
      get(READER, "/drs/quotas" + HERE);
    }

    assertThat(office.simulation.world().calls().count(ServiceCall.DESCRIBE_SOURCE_SERVERS))
        .isEqualTo(before + 1);
    assertThat(office.simulation.world().calls().count(ServiceCall.LIST_SERVICE_QUOTAS))
        .isEqualTo(1);
  }

  @Test
  void the_last_inventory_is_readable_when_drs_does_not_answer() {
    get(READER, "/drs/source-servers" + HERE);
    office.simulation.runFor(Duration.ofHours(2));
    darken();
    JsonNode list = get(READER, "/drs/source-servers" + HERE);
    JsonNode server = get(READER, DATABASE + HERE);

    assertThat(list.path("items")).hasSize(3);
    assertThat(list.at("/freshness/age").asText()).isEqualTo("PT2H");
    assertThat(list.at("/freshness/problem").asText()).isNotEmpty();
    assertThat(server.path("serverId").asText()).isEqualTo(Office.SERVERS.get(0));
    assertThat(server.at("/freshness/stale").asBoolean()).isTrue();
    assertThat(server.path("problems")).hasSize(3);
    assertThat(
            client
                .send(
                    READER,
                    "GET",
                    "/drs/source-servers?accountId=444455556666&region=eu-west-1",
                    "")
                .status())
        .isEqualTo(503);
  }

  @Test
  void a_server_is_shown_with_its_points_instance_and_groups() {
    office.ask(ADMIN, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}");
    office.simulation.runFor(Duration.ofHours(1));
    JsonNode server = get(READER, DATABASE + HERE);

    assertThat(server.path("replicationState").asText()).isEqualTo("CONTINUOUS");
    assertThat(server.path("recoverable").asBoolean()).isTrue();
    assertThat(server.path("recoveryPoints").asInt()).isPositive();
    assertThat(server.at("/latestRecoveryPoint/snapshotId").asText()).startsWith("pit-");
    assertThat(server.at("/recoveryInstance/drill").asBoolean()).isTrue();
    assertThat(server.at("/groups/0/groupId").asText()).isEqualTo("db");
    assertThat(server.at("/freshness/stale").asBoolean()).isFalse();
    assertThat(
            client
                .send(READER, "GET", "/drs/source-servers/s-0000000000000none" + HERE, "")
                .status())
        .isEqualTo(404);
  }

  @Test
  void groups_out_of_scope_are_not_named() {
    Principal ofWeb = ADMIN.within(new AccessScope(Set.of(), Set.of("web"), Set.of()));

    JsonNode list = get(ofWeb, "/drs/source-servers" + HERE).path("items");
    assertThat(list.at("/0/groups")).isEmpty();
    assertThat(list.at("/1/groups")).hasSize(1);
    assertThat(client.send(ofWeb, "GET", DATABASE + HERE, "").status()).isEqualTo(404);
  }

  @Test
  void launch_settings_are_changed_field_by_field_by_those_who_may_change_groups() {
    assertThat(change(OPERATOR, DATABASE, "{'copyTags': false}").status()).isEqualTo(403);
    JsonNode changed = ok(change(PLANNER, DATABASE, "{'copyTags': false, 'rightSizing': 'NONE'}"));

    assertThat(changed.at("/settings/copyTags").asBoolean()).isFalse();
    JsonNode read = get(READER, DATABASE + "/launch-configuration" + HERE);
    assertThat(read.at("/settings/rightSizing").asText()).isEqualTo("NONE");
    assertThat(read.at("/settings/launchDisposition").asText()).isEqualTo("STARTED");
    assertThat(read.at("/groups/0/groupId").asText()).isEqualTo("db");
  }

  @Test
  void what_ec2_does_not_have_is_refused_and_nothing_is_changed() {
    addSubnet("subnet-00000001");
    RestResponse refused =
        change(PLANNER, DATABASE, "{'copyTags': false, 'subnetId': 'subnet-00000009'}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(RestClient.body(refused).at("/details/0/path").asText())
        .isEqualTo("settings.subnetId");
    assertThat(
            get(READER, DATABASE + "/launch-configuration" + HERE)
                .at("/settings/copyTags")
                .asBoolean())
        .isTrue();
    assertThat(change(PLANNER, DATABASE, "{'subnetId': 'subnet-00000001'}").status())
        .isEqualTo(200);
    assertThat(change(PLANNER, DATABASE, "{'staticPrivateIp': '10.9.9.9'}").status())
        .isEqualTo(400);
  }

  @Test
  void what_is_new_in_ec2_can_be_chosen_at_once() {
    addSubnet("subnet-00000001");
    get(READER, "/ec2/subnets" + HERE);
    addSubnet("subnet-00000009");

    assertThat(change(PLANNER, DATABASE, "{'subnetId': 'subnet-00000009'}").status())
        .isEqualTo(200);
  }

  private void addSubnet(String id) {
    office
        .simulation
        .launchResources()
        .add(
            PLACE,
            new Subnet(
                id, Optional.empty(), "vpc-1", "eu-west-1a", Optional.of("10.0.1.0/24"), 251));
  }

  @Test
  void an_instance_to_launch_into_is_not_set_here() {
    RestResponse refused =
        change(PLANNER, DATABASE, "{'launchIntoInstanceId': 'i-0ee55ff66aa77bb88'}");

    assertThat(RestClient.body(refused).at("/details/0/path").asText())
        .isEqualTo("settings.launchIntoInstanceId");
  }

  @Test
  void settings_can_be_changed_while_ec2_does_not_answer() {
    office.simulation.launchResources().unreachable(PLACE);

    assertThat(change(PLANNER, DATABASE, "{'subnetId': 'subnet-00000009'}").status())
        .isEqualTo(200);
  }

  @Test
  void a_tenant_changes_only_the_servers_of_its_groups() {
    assertThat(change(ofDatabases, DATABASE, "{'copyTags': false}").status()).isEqualTo(200);
    assertThat(change(ofDatabases, UNOWNED, "{'copyTags': false}").status()).isEqualTo(404);
    String web = "/drs/source-servers/" + Office.SERVERS.get(1);
    assertThat(change(ofDatabases, web, "{'copyTags': false}").status()).isEqualTo(404);
    assertThat(change(ADMIN, UNOWNED, "{'copyTags': false}").status()).isEqualTo(200);
  }

  @Test
  @ThroughRest({"GET /config/tag-sync", "PUT /config/tag-sync"})
  void tags_are_synchronized_on_a_schedule_that_administrators_set() {
    String settings = "{'enabled': true, 'intervalHours': 6, 'exclude': ['secret']}";
    assertThat(client.send(PLANNER, "PUT", "/config/tag-sync", settings).status()).isEqualTo(403);
    JsonNode set = ok(client.send(ADMIN, "PUT", "/config/tag-sync", settings));
    assertThat(set.path("version").asInt()).isEqualTo(1);
    assertThat(set.path("nextDueAt").asText()).isNotEmpty();

    JsonNode read = get(READER, "/config/tag-sync");
    assertThat(read.path("intervalHours").asInt()).isEqualTo(6);
    assertThat(read.at("/lastModifiedBy/id").asText()).isEqualTo("ann");
    RestResponse wrong =
        client.send(ADMIN, "PUT", "/config/tag-sync", "{'enabled': true, 'intervalHours': 25}");
    assertThat(RestClient.body(wrong).at("/details/0/path").asText()).isEqualTo("intervalHours");
    RestResponse late =
        client.send(ADMIN, "PUT", "/config/tag-sync", "{'enabled': false, 'version': 7}");
    assertThat(RestClient.body(late).path("code").asText()).isEqualTo("VERSION_CONFLICT");
  }

  @Test
  void tags_are_synchronized_now_if_wanted() {
    JsonNode dry = ok(client.send(PLANNER, "POST", "/drs/tag-sync", "{'dryRun': true}"));
    assertThat(dry.path("dryRun").asBoolean()).isTrue();
    assertThat(dry.at("/totals/SKIPPED").asInt()).isEqualTo(3);
    assertThat(client.send(OPERATOR, "POST", "/drs/tag-sync", "").status()).isEqualTo(403);

    JsonNode set =
        ok(client.send(ADMIN, "PUT", "/config/tag-sync", "{'enabled': true, 'runNow': true}"));
    assertThat(set.at("/report/servers")).hasSize(3);
    assertThat(get(READER, "/config/tag-sync").at("/lastRun/totals/SKIPPED").asInt()).isEqualTo(3);
  }

  @Test
  void a_tenant_synchronizes_its_own_servers_and_neither_sees_nor_sets_the_rest() {
    office.ask(ADMIN, "runTagSync", "{}");

    assertThat(office.ask(ofDatabases, "runTagSync", "{}").path("servers")).hasSize(1);
    assertThat(get(ofDatabases, "/config/tag-sync").has("lastRun")).isFalse();
    assertThat(client.send(ofDatabases, "PUT", "/config/tag-sync", "{'enabled': true}").status())
        .isEqualTo(404);
  }
}
