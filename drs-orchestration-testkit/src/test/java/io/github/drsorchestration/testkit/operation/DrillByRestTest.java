package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import org.junit.jupiter.api.Test;

/** A drill from its plan to its report, by people who have nothing but REST. */
class DrillByRestTest {

  private final Office office = new Office();
  private final RestClient client = new RestClient(office);

  @Test
  @ThroughRest({
    "POST /protection-groups",
    "POST /recovery-plans",
    "POST /recovery-plans/{id}/execute",
    "GET /recovery-plans/{id}/check-existing-instances",
    "GET /executions/{id}/job-logs",
    "POST /executions/{id}/terminate-instances",
    "GET /executions/{id}/termination-status"
  })
  void a_drill_is_planned_started_approved_by_another_person_watched_cleaned_up_and_reported() {
    plan();
    RestResponse started =
        send(OPERATOR, "POST", "/recovery-plans/shop/execute", "{'kind': 'DRILL'}");
    String execution = started.headers().find("Location").orElseThrow();
    office.simulation.runUntil(
        RestClient.body(started).path("executionId").asText(), ExecutionStatus.AWAITING_APPROVAL);

    assertThat(send(READER, "POST", execution + "/approve", "").status()).isEqualTo(403);
    assertThat(allowed(MANAGER, execution, "APPROVE")).isTrue();
    assertThat(allowed(OPERATOR, execution, "APPROVE")).isFalse();
    assertThat(send(MANAGER, "POST", execution + "/approve", "").status()).isEqualTo(202);
    office.simulation.runUntilIdle();

    assertThat(get(READER, execution).path("status").asText()).isEqualTo("COMPLETED");
    assertThat(get(READER, "/executions?kind=DRILL&text=shop").path("items")).hasSize(1);
    assertThat(get(READER, execution + "/events?after=3&limit=2").at("/items/0/sequence").asInt())
        .isEqualTo(4);
    assertThat(get(READER, execution + "/job-logs").path("items")).hasSize(2);
    assertThat(get(READER, execution + "/recovery-instances").path("items")).hasSize(2);
    assertThat(get(READER, "/recovery-plans/shop/check-existing-instances").path("items"))
        .hasSize(2);

    assertThat(
            send(MANAGER, "POST", execution + "/terminate-instances", "{'reason': 'it is over'}")
                .status())
        .isEqualTo(202);
    office.simulation.runUntilIdle();
    assertThat(get(READER, execution + "/termination-status").path("percent").asInt())
        .isEqualTo(100);
    JsonNode report = get(READER, execution + "/report");
    assertThat(report.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(report.at("/events/verified").asBoolean()).isTrue();
  }

  @Test
  void a_plan_that_somebody_else_has_changed_is_not_overwritten() {
    plan();
    JsonNode read = get(PLANNER, "/recovery-plans/shop");
    String changed = read.toString().replace("\"Shop\"", "\"Shop of today\"");
    assertThat(send(PLANNER, "PUT", "/recovery-plans/shop", changed).status()).isEqualTo(200);

    RestResponse late = send(PLANNER, "PUT", "/recovery-plans/shop", changed);
    assertThat(late.status()).isEqualTo(409);
    assertThat(RestClient.body(late).path("code").asText()).isEqualTo("VERSION_CONFLICT");
  }

  @Test
  void a_group_in_use_says_by_what_it_is_used() {
    plan();
    RestResponse refused = send(ADMIN, "DELETE", "/protection-groups/db", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(RestClient.body(refused).path("message").asText()).contains("'Shop'");
  }

  private void plan() {
    String server = Office.SERVERS.get(0);
    assertThat(send(PLANNER, "POST", "/protection-groups", Office.group("db", server)).status())
        .isEqualTo(201);
    send(PLANNER, "POST", "/protection-groups", Office.group("web", Office.SERVERS.get(1)));
    RestResponse created = send(PLANNER, "POST", "/recovery-plans", Office.SHOP);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.headers().find("Location")).contains("/recovery-plans/shop");
  }

  private boolean allowed(Principal who, String execution, String request) {
    return get(who, execution + "/allowed-actions")
        .at("/requests/" + request + "/allowed")
        .asBoolean();
  }

  private JsonNode get(Principal who, String target) {
    RestResponse response = send(who, "GET", target, "");
    assertThat(response.status()).as(target).isEqualTo(200);
    return RestClient.body(response);
  }

  private RestResponse send(Principal who, String method, String target, String json) {
    return client.send(who, method, target, json);
  }
}
