package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.SERVERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of a source server from stop to deletion, by nothing but REST. */
class ServerLifeByRestTest {

  private static final String UNOWNED = SERVERS.get(2);
  private static final String DATABASE = SERVERS.get(0);

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  private JsonNode act(String path, String serverId, String more) {
    return first(client.send(ADMIN, "POST", "/drs/source-servers/" + path, body(serverId, more)));
  }

  private static String body(String serverId, String more) {
    return """
    {'servers': [{'serverId': '%s', 'accountId': '111122223333', 'region': 'eu-west-1'}]%s}
    """
        .formatted(serverId, more);
  }

  private static JsonNode first(RestResponse response) {
    assertThat(response.status()).as(RestClient.body(response).toString()).isEqualTo(200);
    return RestClient.body(response).at("/servers/0");
  }

  private static String confirm(String serverId) {
    return ", 'confirm': ['" + serverId + "']";
  }

  @Test
  void a_server_is_stopped_started_disconnected_and_deleted() {
    JsonNode preview = act("stop-replication", UNOWNED, ", 'dryRun': true");
    assertThat(preview.path("status").asText()).isEqualTo("PLANNED");
    assertThat(preview.at("/losses/recoveryPoints").asInt()).isPositive();
    assertThat(preview.at("/losses/oldest").asText()).isNotEmpty();

    assertThat(act("stop-replication", UNOWNED, "").at("/obstacles/0/code").asText())
        .isEqualTo("NOT_CONFIRMED");
    JsonNode stopped = act("stop-replication", UNOWNED, confirm(UNOWNED));
    assertThat(stopped.path("status").asText()).isEqualTo("DONE");
    assertThat(stopped.path("after").asText()).isEqualTo("STOPPED");

    assertThat(act("start-replication", UNOWNED, "").path("after").asText())
        .isEqualTo("INITIATING");
    assertThat(act("disconnect", UNOWNED, confirm(UNOWNED)).path("after").asText())
        .isEqualTo("DISCONNECTED");
    JsonNode deleted = act("delete", UNOWNED, confirm(UNOWNED));
    assertThat(deleted.path("status").asText()).isEqualTo("DONE");
    assertThat(act("delete", UNOWNED, confirm(UNOWNED)).at("/obstacles/0/code").asText())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void an_answer_that_is_lost_is_looked_up() {
    int call = 1;
    for (FaultKind kind : List.of(FaultKind.RESPONSE_LOST, FaultKind.REQUEST_LOST)) {
      office.simulation.world().add(Fault.ofCall(kind, ServiceCall.STOP_REPLICATION, call));
      call++;
      String serverId = kind == FaultKind.RESPONSE_LOST ? UNOWNED : SERVERS.get(1);

      JsonNode outcome = act("stop-replication", serverId, confirm(serverId));

      boolean happened = kind == FaultKind.RESPONSE_LOST;
      assertThat(outcome.path("after").asText()).isEqualTo(happened ? "STOPPED" : "CONTINUOUS");
      assertThat(outcome.path("detail").asText()).isNotEmpty();
      assertThat(outcome.path("status").asText())
          .as(kind + ": " + outcome)
          .isEqualTo(happened ? "DONE" : "UNKNOWN");
      office.simulation.world().clearFaults();
    }
  }

  @Test
  void what_a_plan_launches_is_disconnected_only_by_name_and_with_a_reason() {
    assertThat(act("disconnect", DATABASE, confirm(DATABASE)).path("status").asText())
        .isEqualTo("REFUSED");

    String overrides =
        """
        , 'overrides': [
          {'code': 'IN_GROUP', 'names': ['%s'], 'reason': 'replaced by another machine'},
          {'code': 'IN_PLAN', 'names': ['%s'], 'reason': 'replaced by another machine'}]
        """
            .formatted(DATABASE, DATABASE);
    JsonNode outcome = act("disconnect", DATABASE, confirm(DATABASE) + overrides);

    assertThat(outcome.path("status").asText()).isEqualTo("DONE");
    assertThat(outcome.path("overridden").asText()).isEqualTo("replaced by another machine");
    assertThat(outcome.path("obstacles")).hasSize(2);
  }

  @Test
  void production_is_kept_after_a_recovery_whoever_asks() {
    office.ask(
        ADMIN,
        "startExecution",
        "{'planId': 'shop', 'kind': 'RECOVERY', 'waves': ['databases'], 'reason': 'fire'}");
    office.simulation.runFor(Duration.ofHours(2));
    JsonNode row =
        RestClient.body(
                client.send(ADMIN, "GET", "/drs/discovery?region=eu-west-1&launched=true", ""))
            .at("/items/0");
    assertThat(row.path("serverId").asText()).isEqualTo(DATABASE);
    String instance = row.path("recoveryInstanceId").asText();

    for (String path : List.of("disconnect", "delete")) {
      JsonNode outcome =
          first(
              client.send(
                  MANAGER,
                  "POST",
                  "/drs/recovery-instances/" + path,
                  """
                  {'instances': [{'instanceId': '%s', 'accountId': '111122223333',
                                  'region': 'eu-west-1'}]}
                  """
                      .formatted(instance)));
      assertThat(outcome.at("/obstacles/0/code").asText()).isEqualTo("CARRIES_PRODUCTION");
    }
  }

  @Test
  void tags_are_written_one_by_one_and_those_of_aws_refused() {
    String tag = "/drs/source-servers/tag";
    JsonNode done =
        first(client.send(PLANNER, "POST", tag, body(UNOWNED, ", 'tags': {'dr:wave': '2'}")));
    assertThat(done.path("status").asText()).isEqualTo("DONE");

    RestResponse refused =
        client.send(PLANNER, "POST", tag, body(UNOWNED, ", 'tags': {'aws:x': '2'}"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(RestClient.body(refused).path("message").asText()).contains("aws:x");
  }

  @Test
  void the_audit_log_names_each_server() {
    act("stop-replication", UNOWNED, ", 'dryRun': true");

    AuditEntry last = office.audit.entries().get(office.audit.entries().size() - 1);
    assertThat(last.operation()).isEqualTo("stopReplication");
    assertThat(last.target()).contains("serverId=" + UNOWNED);
  }

  @Test
  void a_server_of_other_groups_does_not_exist_for_a_tenant() {
    Principal ofWeb = ADMIN.within(new AccessScope(Set.of(), Set.of("web"), Set.of()));

    JsonNode outcome =
        first(
            client.send(
                ofWeb,
                "POST",
                "/drs/source-servers/stop-replication",
                body(DATABASE, confirm(DATABASE))));

    assertThat(outcome.at("/obstacles/0/code").asText()).isEqualTo("NOT_FOUND");
  }
}
