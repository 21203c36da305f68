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

class PlansByRestTest {

  private static final String PLAN = "/recovery-plans/shop";

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  @Test
  @ThroughRest("POST /recovery-plans")
  void a_plan_without_an_id_is_given_one() {
    RestResponse created =
        client.send(
            PLANNER,
            "POST",
            "/recovery-plans",
            Office.SHOP.replace("'planId': 'shop',", "").replace("Shop", "Store"));

    assertThat(created.status()).isEqualTo(201);
    String address = created.headers().find("Location").orElseThrow();
    assertThat(client.get(READER, address).path("name").asText()).isEqualTo("Store");
  }

  @Test
  @ThroughRest("GET /recovery-plans")
  void plans_are_found_by_a_group_that_they_use() {
    assertThat(client.get(READER, "/recovery-plans?groupId=db").at("/items/0/planId").asText())
        .isEqualTo("shop");
    assertThat(client.get(READER, "/recovery-plans?groupId=mail").path("items")).isEmpty();
  }

  @Test
  @ThroughRest("GET /recovery-plans/{id}")
  void a_plan_that_is_known_already_is_not_sent_again() {
    RestResponse read = client.send(READER, "GET", PLAN, "");
    RestResponse again =
        client.send(
            READER, "GET", PLAN, "", "If-None-Match", read.headers().find("ETag").orElseThrow());

    assertThat(RestClient.body(read).path("waves")).hasSize(2);
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  @ThroughRest("PUT /recovery-plans/{id}")
  void a_change_can_be_bound_to_the_tag_that_was_read() {
    RestResponse read = client.send(PLANNER, "GET", PLAN, "");
    String tag = read.headers().find("ETag").orElseThrow();
    String changed = Office.SHOP.replace("Shop", "Store");

    assertThat(client.send(PLANNER, "PUT", PLAN, changed, "If-Match", tag).status()).isEqualTo(200);
    RestResponse late = client.send(PLANNER, "PUT", PLAN, changed, "If-Match", tag);
    assertThat(late.status()).isEqualTo(412);
    assertThat(client.get(READER, PLAN).path("name").asText()).isEqualTo("Store");
  }

  @Test
  @ThroughRest("DELETE /recovery-plans/{id}")
  void only_an_admin_deletes_a_plan() {
    assertThat(client.send(PLANNER, "DELETE", PLAN, "").status()).isEqualTo(403);
    assertThat(client.send(ADMIN, "DELETE", PLAN, "").status()).isEqualTo(204);
    assertThat(client.send(ADMIN, "GET", PLAN, "").status()).isEqualTo(404);
  }

  @Test
  @ThroughRest("POST /recovery-plans/{id}/execute")
  void an_operator_executes_a_plan_and_a_planner_does_not() {
    String drill = "{'kind': 'DRILL'}";
    assertThat(client.send(PLANNER, "POST", PLAN + "/execute", drill).status()).isEqualTo(403);

    JsonNode started = client.ask(OPERATOR, "POST", PLAN + "/execute", drill);
    assertThat(started.at("/plan/planId").asText()).isEqualTo("shop");
  }

  @Test
  @ThroughRest("GET /recovery-plans/{id}/check-existing-instances")
  void a_plan_that_was_never_executed_has_no_instances() {
    assertThat(client.get(READER, PLAN + "/check-existing-instances").path("items")).isEmpty();
  }
}
