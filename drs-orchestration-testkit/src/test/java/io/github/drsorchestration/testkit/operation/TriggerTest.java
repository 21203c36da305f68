package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriggerTest {

  private static final String TRIGGER =
      """
      {'triggerId': 'lost', 'name': 'Ireland is lost', 'planId': 'shop', 'source': 'ALARM',
       'match': 'shop-health'}
      """;

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  private JsonNode fire(Principal who, String eventId) {
    return RestClient.body(
        send(
            who,
            "POST",
            "/triggers/lost/fire",
            "{'eventId': '" + eventId + "', 'summary': 'no answer'}"));
  }

  @Test
  void an_alarm_starts_a_recovery_that_launches_nothing_before_another_person_approves() {
    assertThat(send(MANAGER, "POST", "/triggers", TRIGGER).status()).isEqualTo(201);

    JsonNode firing = fire(OPERATOR, "alarm-1");
    assertThat(firing.path("outcome").asText()).isEqualTo("STARTED");
    String id = firing.path("executionId").asText();
    office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);
    JsonNode execution = get("/executions/" + id);
    assertThat(execution.at("/startRequest/source").asText()).isEqualTo("ALARM");
    assertThat(execution.at("/startRequest/kind").asText()).isEqualTo("RECOVERY");
    assertThat(execution.at("/waves/0/wave/approval/instructions").asText())
        .isEqualTo("trigger 'Ireland is lost' (shop-health): no answer");
    assertThat(get("/executions/" + id + "/recovery-instances").path("items")).isEmpty();
    assertThat(get("/recovery-plans/shop").at("/waves/0").has("approval")).isFalse();

    send(MANAGER, "POST", "/executions/" + id + "/approve", "");
    office.simulation.runFor(Duration.ofHours(1));
    send(MANAGER, "POST", "/executions/" + id + "/approve", "{'wave': 'web'}");
    office.simulation.runUntilIdle();
    assertThat(get("/executions/" + id).path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void the_same_event_and_an_alarm_that_flaps_start_one_execution() {
    send(MANAGER, "POST", "/triggers", TRIGGER);
    JsonNode first = fire(OPERATOR, "alarm-1");

    assertThat(fire(OPERATOR, "alarm-1")).isEqualTo(first);
    JsonNode second = fire(OPERATOR, "alarm-2");
    assertThat(second.path("outcome").asText()).isEqualTo("BUSY");
    assertThat(second.path("note").asText()).contains(first.path("executionId").asText());
    send(
        MANAGER,
        "POST",
        "/executions/" + first.path("executionId").asText() + "/cancel",
        "{'reason': 'a false alarm'}");
    office.simulation.runFor(Duration.ofMinutes(5));
    assertThat(fire(OPERATOR, "alarm-3").path("outcome").asText()).isEqualTo("SUPPRESSED");
    assertThat(get("/executions").path("items")).hasSize(1);

    office.simulation.runFor(Duration.ofHours(1));
    assertThat(fire(OPERATOR, "alarm-2").path("outcome").asText()).isEqualTo("BUSY");
    assertThat(fire(OPERATOR, "alarm-4").path("outcome").asText()).isEqualTo("STARTED");
    assertThat(get("/triggers/lost/firings").path("firings"))
        .extracting(firing -> firing.path("outcome").asText())
        .containsExactly("STARTED", "SUPPRESSED", "BUSY", "STARTED");
  }

  @Test
  void a_drill_gives_way_to_the_recovery_that_an_alarm_starts() {
    send(MANAGER, "POST", "/triggers", TRIGGER);
    String drill =
        RestClient.body(send(MANAGER, "POST", "/executions", "{'planId': 'shop', 'kind': 'DRILL'}"))
            .path("executionId")
            .asText();
    office.simulation.runFor(Duration.ofMinutes(1));

    JsonNode firing = fire(OPERATOR, "alarm-1");
    assertThat(firing.path("outcome").asText()).isEqualTo("STARTED");
    String recovery = firing.path("executionId").asText();
    office.simulation.runUntil(drill, ExecutionStatus.CANCELLED);
    office.simulation.runUntil(recovery, ExecutionStatus.AWAITING_APPROVAL);
    assertThat(get("/executions/" + recovery).at("/startRequest/takeOver/executionId").asText())
        .isEqualTo(drill);
  }

  @Test
  void nothing_starts_in_a_maintenance_window_or_when_switched_off() {
    send(MANAGER, "POST", "/triggers", TRIGGER);
    String now = office.simulation.time().now().toString();
    String later = office.simulation.time().now().plusSeconds(3_600).toString();
    String window =
        "{'windowId': 'w', 'name': 'Move', 'accountIds': ['111122223333'], 'startsAt': '"
            + now
            + "', 'endsAt': '"
            + later
            + "'}";
    send(MANAGER, "POST", "/maintenance-windows", window);

    JsonNode firing = fire(OPERATOR, "alarm-1");
    assertThat(firing.path("outcome").asText()).isEqualTo("IN_WINDOW");
    assertThat(firing.path("note").asText()).contains("'Move'");
    send(
        MANAGER,
        "PUT",
        "/triggers/lost",
        TRIGGER.replace("'match'", "'enabled': false, 'version': 1, 'match'"));
    assertThat(fire(OPERATOR, "alarm-2").path("outcome").asText()).isEqualTo("DISABLED");
    assertThat(get("/executions").path("items")).isEmpty();
  }

  @Test
  void without_an_approval_it_takes_a_reason() {
    String waived = TRIGGER.replace("'match'", "'approvalRequired': false, 'match'");
    assertThat(send(MANAGER, "POST", "/triggers", waived).status()).isEqualTo(400);
    send(
        MANAGER,
        "POST",
        "/triggers",
        waived.replace("'match'", "'approvalWaiver': 'stateless', 'match'"));

    String id = fire(OPERATOR, "alarm-1").path("executionId").asText();
    office.simulation.runFor(Duration.ofHours(1));
    JsonNode execution = get("/executions/" + id);
    assertThat(execution.at("/waves/0/status").asText()).isEqualTo("COMPLETED");
    assertThat(execution.at("/startRequest/reason").asText()).endsWith("no approval: stateless");
  }

  @Test
  void a_plan_that_cannot_be_started_is_on_record_and_suppresses_nothing() {
    send(MANAGER, "POST", "/triggers", TRIGGER);
    send(ADMIN, "DELETE", "/recovery-plans/shop", "");

    assertThat(fire(OPERATOR, "alarm-1").path("outcome").asText()).isEqualTo("FAILED");
    assertThat(fire(OPERATOR, "alarm-2").path("outcome").asText()).isEqualTo("FAILED");
  }

  @Test
  void only_those_who_may_start_set_it_off_and_tenants_only_their_own() {
    send(MANAGER, "POST", "/triggers", TRIGGER);
    Principal tenant = ADMIN.within(AccessScope.ofPlans(Set.of("bank")));

    assertThat(fire(PLANNER, "a").path("code").asText()).isEqualTo("NOT_PERMITTED");
    assertThat(fire(READER, "a").path("code").asText()).isEqualTo("NOT_PERMITTED");
    assertThat(fire(tenant, "a").path("code").asText()).isEqualTo("NOT_FOUND");
    assertThat(send(tenant, "DELETE", "/triggers/lost", "").status()).isEqualTo(404);
    assertThat(RestClient.body(send(tenant, "GET", "/triggers", "")).path("items")).isEmpty();
  }

  private JsonNode get(String target) {
    RestResponse response = send(READER, "GET", target, "");
    assertThat(response.status()).as(target).isEqualTo(200);
    return RestClient.body(response);
  }

  private RestResponse send(Principal who, String method, String target, String json) {
    return client.send(who, method, target, json);
  }
}
