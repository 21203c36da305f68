package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExecutionsByRestTest {

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  private String start() {
    return client
        .ask(OPERATOR, "POST", "/executions", "{'planId': 'shop', 'kind': 'DRILL'}")
        .path("executionId")
        .asText();
  }

  private String cancelled() {
    String id = start();
    client.ask(MANAGER, "POST", "/executions/" + id + "/cancel", "{'reason': 'a mistake'}");
    office.simulation.runUntilIdle();
    return id;
  }

  private String status(String id) {
    return client.get(READER, "/executions/" + id).path("status").asText();
  }

  @Test
  @ThroughRest({"POST /executions", "GET /executions/{id}"})
  void what_an_operator_starts_can_be_watched_by_a_reader() {
    String id = start();
    office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);

    JsonNode watched = client.get(READER, "/executions/" + id);
    assertThat(watched.path("status").asText()).isEqualTo("AWAITING_APPROVAL");
    assertThat(watched.at("/startRequest/source").asText()).isEqualTo("REST");
  }

  @Test
  @ThroughRest("GET /executions")
  void executions_are_found_by_status_and_by_who_started_them() {
    String cancelled = cancelled();
    String running = start();

    assertThat(client.get(READER, "/executions?status=CANCELLED,FAILED&by=oscar").at("/items"))
        .extracting(it -> it.path("executionId").asText())
        .containsExactly(cancelled);
    assertThat(client.get(READER, "/executions").at("/items"))
        .extracting(it -> it.path("executionId").asText())
        .containsExactlyInAnyOrder(running, cancelled);
  }

  @Test
  @ThroughRest("GET /executions")
  void executions_are_found_by_how_their_start_came_in() {
    String id = start();

    assertThat(client.get(READER, "/executions?source=REST").at("/items/0/executionId").asText())
        .isEqualTo(id);
    assertThat(client.get(READER, "/executions?source=SCHEDULE").at("/items")).isEmpty();
    assertThat(client.get(READER, "/executions").at("/items/0/source").asText()).isEqualTo("REST");
  }

  @Test
  @ThroughRest("GET /executions/{id}/report.html")
  void the_report_is_also_a_page_that_runs_and_loads_nothing() {
    RestResponse page =
        client.send(READER, "GET", "/executions/" + cancelled() + "/report.html", "");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers().find("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().find("Content-Security-Policy"))
        .contains("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    assertThat(new String(page.body(), StandardCharsets.UTF_8))
        .startsWith("<!DOCTYPE html>")
        .contains("events on record, chained by SHA-256");
  }

  @Test
  @ThroughRest("GET /executions/{id}/report.html")
  void who_wants_json_alone_is_not_given_a_page_and_is_told_of_errors_in_json() {
    String page = "/executions/" + start() + "/report.html";

    assertThat(client.send(READER, "GET", page, "", "Accept", "application/json").status())
        .isEqualTo(406);
    assertThat(client.send(READER, "GET", page, "", "Accept", "text/html").status()).isEqualTo(200);
    assertThat(client.send(READER, "GET", "/executions/none/report.html", "").status())
        .isEqualTo(404);
  }

  @Test
  @ThroughRest({"POST /executions/{id}/pause", "POST /executions/{id}/resume"})
  void a_manager_pauses_and_resumes_and_an_operator_does_not() {
    String id = start();
    String execution = "/executions/" + id;
    assertThat(client.send(OPERATOR, "POST", execution + "/pause", "").status()).isEqualTo(403);

    client.ask(MANAGER, "POST", execution + "/pause", "");
    office.simulation.runUntil(id, ExecutionStatus.PAUSED);
    client.ask(MANAGER, "POST", execution + "/resume", "");
    office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);
    assertThat(status(id)).isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  @ThroughRest("POST /executions/{id}/cancel")
  void a_cancellation_needs_a_reason() {
    String cancel = "/executions/" + start() + "/cancel";

    assertThat(client.send(MANAGER, "POST", cancel, "").status()).isEqualTo(400);
    assertThat(status(cancelled())).isEqualTo("CANCELLED");
  }

  @Test
  @ThroughRest("GET /executions/{id}/job-logs")
  void job_logs_are_there_as_soon_as_a_job_is() {
    String id = start();
    office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);

    assertThat(client.get(READER, "/executions/" + id + "/job-logs").path("items")).hasSize(1);
  }

  @Test
  @ThroughRest({
    "POST /executions/{id}/terminate-instances",
    "GET /executions/{id}/termination-status"
  })
  void a_manager_terminates_the_instances_of_a_drill_that_has_ended() {
    String id = start();
    office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);
    client.ask(MANAGER, "POST", "/executions/" + id + "/deny", "{'reason': 'enough'}");
    office.simulation.runUntilIdle();
    client.ask(
        MANAGER, "POST", "/executions/" + id + "/terminate-instances", "{'reason': 'it is over'}");
    office.simulation.runUntilIdle();

    JsonNode progress = client.get(READER, "/executions/" + id + "/termination-status");
    assertThat(progress.path("percent").asInt()).isEqualTo(100);
  }

  @Test
  @ThroughRest("DELETE /executions")
  void what_has_ended_is_forgotten_at_once_and_what_goes_on_is_kept() {
    cancelled();
    String running = start();
    assertThat(client.send(PLANNER, "DELETE", "/executions", "").status()).isEqualTo(403);

    assertThat(client.ask(MANAGER, "DELETE", "/executions", "").path("items")).hasSize(1);
    assertThat(client.get(READER, "/executions").at("/items/0/executionId").asText())
        .isEqualTo(running);
  }

  @Test
  @ThroughRest("POST /executions/delete")
  void of_each_execution_to_be_forgotten_there_is_an_outcome() {
    String ids = "{'executionIds': ['%s', '%s']}".formatted(cancelled(), start());

    JsonNode outcomes = client.ask(MANAGER, "POST", "/executions/delete", ids).path("items");
    assertThat(outcomes).hasSize(2);
    assertThat(client.get(READER, "/executions").path("items")).hasSize(1);
  }
}
