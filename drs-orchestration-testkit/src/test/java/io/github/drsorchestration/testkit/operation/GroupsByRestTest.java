package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import org.junit.jupiter.api.Test;

class GroupsByRestTest {

  private static final String GROUP = "/protection-groups/db";

  private final RestClient client = new RestClient(new Office());

  private JsonNode create() {
    return client.ask(
        PLANNER, "POST", "/protection-groups", Office.group("db", Office.SERVERS.get(0)));
  }

  @Test
  @ThroughRest({"POST /protection-groups", "GET /protection-groups/{id}"})
  void a_group_that_a_planner_creates_is_there_for_readers_with_its_version_as_tag() {
    create();
    RestResponse read = client.send(READER, "GET", GROUP, "");

    assertThat(RestClient.body(read).at("/createdBy/id").asText()).isEqualTo("paul");
    assertThat(read.headers().find("ETag"))
        .contains("\"" + RestClient.body(read).path("version") + "\"");
  }

  @Test
  @ThroughRest("GET /protection-groups")
  void groups_are_listed_page_by_page() {
    create();
    String more = Office.group("web", Office.SERVERS.get(1));
    client.ask(PLANNER, "POST", "/protection-groups", more);

    JsonNode first = client.get(READER, "/protection-groups?limit=1");
    JsonNode second =
        client.get(READER, "/protection-groups?limit=1&token=" + first.path("nextToken").asText());
    assertThat(first.at("/items/0/groupId").asText()).isEqualTo("db");
    assertThat(second.at("/items/0/groupId").asText()).isEqualTo("web");
  }

  @Test
  @ThroughRest("PUT /protection-groups/{id}")
  void a_planner_sends_back_what_was_read_with_a_change() {
    String changed = create().toString().replace("Group db", "Databases");
    assertThat(client.send(OPERATOR, "PUT", GROUP, changed).status()).isEqualTo(403);

    client.ask(PLANNER, "PUT", GROUP, changed);
    assertThat(client.get(READER, GROUP).path("name").asText()).isEqualTo("Databases");
  }

  @Test
  @ThroughRest("DELETE /protection-groups/{id}")
  void only_an_admin_deletes_a_group() {
    create();
    assertThat(client.send(PLANNER, "DELETE", GROUP, "").status()).isEqualTo(403);

    assertThat(client.send(ADMIN, "DELETE", GROUP, "").status()).isEqualTo(204);
    assertThat(client.send(ADMIN, "GET", GROUP, "").status()).isEqualTo(404);
  }

  @Test
  @ThroughRest("POST /protection-groups/resolve")
  void a_preview_names_the_group_that_has_a_server_already() {
    create();
    JsonNode preview =
        client.ask(
            READER,
            "POST",
            "/protection-groups/resolve",
            "{'accountId': '111122223333', 'region': 'eu-west-1', 'serverIds': ['%s']}"
                .formatted(Office.SERVERS.get(0)));

    assertThat(preview.at("/servers/0/owners/0/groupId").asText()).isEqualTo("db");
  }
}
