package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static io.github.drsorchestration.testkit.operation.Office.SERVERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server is launched into an existing instance: found by name or named, checked, read back. */
class LaunchTargetByRestTest {

  private static final String ID = "i-0a1b2c3d4e5f60001";
  private static final String OTHER = "i-0a1b2c3d4e5f60002";
  private static final String TARGET = "/drs/source-servers/" + SERVERS.get(0) + "/launch-target";
  private static final String CHANGE =
      "{'accountId': '111122223333', 'region': 'eu-west-1', 'kind': '%s', 'instanceId': '%s'}";
  private static final String NONE =
      "{'accountId': '111122223333', 'region': 'eu-west-1', 'kind': 'NONE'}";

  private final Office office =
      new Office(
          SERVERS.stream()
              .map(
                  id ->
                      SimulatedServer.builder()
                          .serverId(id)
                          .where(PLACE)
                          .hostname("host-" + id.charAt(18))
                          .build())
              .toList());
  private final RestClient client = new RestClient(office);

  private void add(String id, String name, boolean allowed, String architecture) {
    office
        .simulation
        .launchResources()
        .add(
            PLACE,
            new LaunchTarget(
                id,
                Optional.of(name),
                InstanceState.STOPPED,
                allowed,
                false,
                architecture,
                "hvm",
                true,
                Optional.empty(),
                List.of("vol-1", "vol-2")));
  }

  private LaunchSettings inDrs() {
    return office.simulation.world().drs().launchSettings(PLACE, SERVERS.get(0));
  }

  private String refused(String body) {
    RestResponse response = client.send(PLANNER, "PUT", TARGET, body);
    assertThat(response.status()).isEqualTo(400);
    assertThat(inDrs().launchIntoInstanceId()).isEmpty();
    return RestClient.body(response).toString();
  }

  private JsonNode match(String server) {
    return client
        .ask(
            READER,
            "POST",
            "/drs/source-servers/match-launch-targets",
            "{'accountId': '111122223333', 'region': 'eu-west-1', 'serverIds': ['" + server + "']}")
        .at("/items/0");
  }

  @Test
  @ThroughRest({
    "POST /drs/source-servers/match-launch-targets",
    "PUT /drs/source-servers/{id}/launch-target"
  })
  void the_only_instance_with_the_servers_name_is_shown_and_then_saved() {
    add(ID, "host-a", true, "x86_64");
    add(OTHER, "host-z", true, "x86_64");
    JsonNode match = match(SERVERS.get(0));
    assertThat(match.path("outcome").asText()).isEqualTo("MATCHED");
    assertThat(match.at("/candidates/0/instanceId").asText()).isEqualTo(ID);
    assertThat(inDrs().launchIntoInstanceId()).as("only shown").isEmpty();

    JsonNode set = client.ask(PLANNER, "PUT", TARGET, CHANGE.formatted("NAME_MATCH", ID));
    assertThat(set.path("lost").toString()).isEqualTo("[\"vol-1\",\"vol-2\"]");
    assertThat(inDrs().launchIntoInstanceId()).contains(ID);
    assertThat(inDrs().copyTags()).contains(false);
    assertThat(inDrs().copyPrivateIp()).contains(false);
    assertThat(inDrs().rightSizing()).contains(RightSizing.NONE);

    client.ask(PLANNER, "PUT", TARGET, NONE);
    assertThat(inDrs().launchIntoInstanceId()).isEmpty();
  }

  @Test
  void an_ambiguous_name_is_shown_and_refused_but_one_of_them_can_be_named() {
    add(ID, "host-a", true, "x86_64");
    add(OTHER, "host-a", true, "x86_64");
    assertThat(match(SERVERS.get(0)).path("outcome").asText()).isEqualTo("AMBIGUOUS");
    assertThat(refused(CHANGE.formatted("NAME_MATCH", ID))).contains("not the only", ID, OTHER);

    client.ask(PLANNER, "PUT", TARGET, CHANGE.formatted("INSTANCE", ID));
    assertThat(inDrs().launchIntoInstanceId()).contains(ID);
  }

  @Test
  void an_instance_without_the_tag_or_of_another_architecture_is_refused() {
    add(ID, "host-a", false, "arm64");

    assertThat(match(SERVERS.get(0)).path("outcome").asText()).isEqualTo("UNSUITABLE");
    assertThat(refused(CHANGE.formatted("INSTANCE", ID)))
        .contains("lacks the tag AWSDRS=AllowLaunchingIntoThisInstance", "must run x86_64");
    assertThat(match(SERVERS.get(1)).path("outcome").asText()).isEqualTo("UNMATCHED");
  }

  @Test
  void an_instance_that_is_not_there_is_refused() {
    add(OTHER, "host-z", true, "x86_64");

    assertThat(refused(CHANGE.formatted("INSTANCE", ID))).contains("there is no instance " + ID);
    assertThat(refused(CHANGE.formatted("NONE", ID))).contains("must be left out");
  }

  @Test
  void a_group_that_wants_settings_which_exclude_it_is_named() {
    add(ID, "host-a", true, "x86_64");
    office.ask(
        ADMIN,
        "createProtectionGroup",
        Office.group("db", SERVERS.get(0))
            .replaceFirst("\\}\\s*$", ", 'launchConfig': {'copyTags': true}}"));

    assertThat(refused(CHANGE.formatted("INSTANCE", ID))).contains("Group db", "copyTags");
  }
}
