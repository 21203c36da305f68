package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.server.state.JdbcState;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator controls the world of the server: what goes wrong there, and its time. */
class WorldTest {

  private static final String DRILL = "{'planId': 'web-shop', 'kind': 'DRILL'}";
  private static final String DATABASE = "s-db000000000000001";

  @Test
  void time_stands_still_until_it_is_advanced_and_then_everything_happens_that_is_due() {
    try (TestServer server = TestServer.commanded(it -> it)) {
      Client admin = server.as("admin");
      Instant begun = now(admin);
      String at = "/executions/" + start(server.as("operator"));

      assertThat(now(admin)).isEqualTo(begun);
      JsonNode unusedTime = admin.ask("/world/advance", "{'by': 'PT30M'}");
      assertThat(now(admin)).isEqualTo(begun.plus(Duration.ofMinutes(30)));
      assertThat(status(admin, at)).isEqualTo("AWAITING_APPROVAL");

      JsonNode unusedApproval =
          server.as("manager").ask(at + "/approve", "{'wave': 'application', 'reason': 'fine'}");
      JsonNode unusedEnd = admin.ask("/world/advance", "{'seconds': 7200}");
      assertThat(status(admin, at)).isEqualTo("COMPLETED");
    }
  }

  @Test
  void time_goes_on_to_the_next_event() {
    try (TestServer server = TestServer.commanded(it -> it)) {
      Client admin = server.as("admin");
      Instant begun = now(admin);
      String at = "/executions/" + start(server.as("operator"));
      JsonNode unusedNow = admin.ask("/world/advance", "{'seconds': 0}");
      long events = admin.ask(at).path("eventCount").asLong();

      JsonNode unusedTime = admin.ask("/world/advance", "{}");

      assertThat(admin.ask(at).path("eventCount").asLong()).isGreaterThan(events);
      assertThat(now(admin)).isBetween(begun, begun.plus(Duration.ofHours(1)));
    }
  }

  @Test
  void a_server_cannot_be_launched_until_its_fault_is_removed() {
    try (TestServer server = TestServer.commanded(it -> it)) {
      Client admin = server.as("admin");
      String fault = "{'kind': 'LAUNCH_FAILS', 'serverId': '" + DATABASE + "'}";
      String id = admin.ask("/world/faults", fault).path("faultId").asText();
      assertThat(admin.ask("/world/faults").at("/items/0/fault/serverId").asText())
          .isEqualTo(DATABASE);
      assertThat(admin.ask("/world").path("faults")).hasSize(1);

      String failed = start(server.as("operator"));
      JsonNode unusedTime = admin.ask("/world/advance", "{'by': 'PT2H'}");
      assertThat(admin.ask("/executions/" + failed).toString()).contains("\"FAILED\"");

      assertThat(delete(admin, "/world/faults/" + id).statusCode()).isEqualTo(204);
      assertThat(admin.ask("/world/faults").path("items")).isEmpty();
      assertThat(delete(admin, "/world/faults/" + id).statusCode()).isEqualTo(404);
      assertThat(delete(admin, "/world/faults").statusCode()).isEqualTo(204);
    }
  }

  @Test
  void what_makes_no_sense_is_refused() {
    try (TestServer server = TestServer.commanded(it -> it)) {
      Client admin = server.as("admin");
      assertThat(admin.post("/world/advance", "{'by': '-PT1M'}").statusCode()).isEqualTo(400);
      assertThat(admin.post("/world/advance", "{'by': 'P31D'}").statusCode()).isEqualTo(400);
      assertThat(admin.post("/world/faults", "{'kind': 'RAIN'}").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void time_that_passes_by_itself_cannot_be_advanced() {
    try (TestServer server = TestServer.start()) {
      HttpResponse<String> refused = server.as("admin").post("/world/advance", "{}");
      assertThat(refused.statusCode()).isEqualTo(501);
      assertThat(refused.body()).contains("NOT_CONFIGURED", "--time manual");
    }
  }

  @Test
  void only_administrators_control_the_world_and_the_audit_log_tells_of_it(@TempDir Path data) {
    Path file = data.resolve("state.db");
    try (JdbcState state = JdbcState.sqlite(file);
        TestServer server = TestServer.start(it -> it.state(state))) {
      String fault = "{'kind': 'THROTTLED', 'probability': 0.1}";
      assertThat(server.as("manager").post("/world/faults", fault).statusCode()).isEqualTo(403);
      assertThat(server.as("manager").get("/world").statusCode()).isEqualTo(403);
      assertThat(server.as("admin").post("/world/faults", fault).statusCode()).isEqualTo(201);
    }
    try (JdbcStores stores = JdbcStores.sqlite(file)) {
      assertThat(stores.auditLog().newest(PageRequest.FIRST).items())
          .filteredOn(it -> it.operation().equals("addWorldFault"))
          .extracting(it -> it.actor().id(), AuditEntry::allowed)
          .containsExactlyInAnyOrder(tuple("manager", false), tuple("admin", true));
    }
  }

  private static Instant now(Client admin) {
    return Instant.parse(admin.ask("/world").path("now").asText());
  }

  private static String start(Client client) {
    return client.ask("/executions", DRILL).path("executionId").asText();
  }

  private static String status(Client client, String execution) {
    return client.ask(execution).path("status").asText();
  }

  private static HttpResponse<String> delete(Client client, String path) {
    HttpRequest request = client.request(path).DELETE().build();
    return client.send(request);
  }
}
