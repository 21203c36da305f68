package io.github.drsorchestration.springboot;

import static io.github.drsorchestration.springboot.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample, drilled over HTTP. */
class DrillTest {

  private static final String DRILL = "{'planId': 'shop', 'kind': 'DRILL'}";

  @TempDir private static Path folder;

  private static TestApplication application;

  @BeforeAll
  static void start() {
    application = TestApplication.start(folder.resolve("state.db"), "--recovery.max-body=2KB");
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void a_drill_is_started_approved_by_another_and_measured() {
    Client operator = application.as("operator");
    HttpResponse<String> started = operator.post("/recovery/executions", DRILL);
    String drill = started.headers().firstValue("Location").orElseThrow();
    Execution waiting =
        application.awaitState(it -> it.status() == ExecutionStatus.AWAITING_APPROVAL);
    assertThat(drill).isEqualTo("/recovery/executions/" + waiting.executionId());

    HttpResponse<String> refused = operator.post(drill + "/approve", "{'wave': 'web'}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("NOT_PERMITTED", "drs:ManageExecution");

    JsonNode unused = json(application.as("manager").post(drill + "/approve", "{'wave': 'web'}"));
    application.awaitState(it -> it.status() == ExecutionStatus.COMPLETED);
    JsonNode report = json(operator.get(drill + "/report"));
    assertThat(report.at("/rto/verdict").asText()).isEqualTo("MET");
    application.awaitMetric(
        "recovery_rto_seconds_count{kind=\"DRILL\",plan=\"shop\",verdict=\"MET\"} 1");
    application.awaitMetric("recovery_executions{status=\"COMPLETED\"} 1");
    assertThat(operator.get("/actuator/prometheus").body())
        .contains(
            "recovery_operations_seconds_count{operation=\"startExecution\",outcome=\"OK\"} 1",
            "recovery_operations_seconds_count{operation=\"approveExecution\","
                + "outcome=\"NOT_PERMITTED\"} 1");
  }

  @Test
  void the_health_tells_of_stores_and_places_to_those_who_are_signed_in() {
    JsonNode health = json(application.as("viewer").get("/actuator/health"));

    assertThat(health.path("status").asText()).isEqualTo("UP");
    assertThat(health.at("/components/orchestrator/details").toString())
        .contains("executionStore", "accountAccess 111122223333");
    assertThat(application.as("").get("/actuator/health").body())
        .contains("UP")
        .doesNotContain("executionStore");
  }

  @Test
  void nobody_gets_in_without_a_password_and_everybody_reads_the_description() {
    Client anonymous = application.as("");

    assertThat(anonymous.get("/recovery/executions").statusCode()).isEqualTo(401);
    assertThat(anonymous.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(json(anonymous.get("/recovery/openapi.json")).at("/servers/0/url").asText())
        .isEqualTo("/recovery");
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    String reason = "x".repeat(3_000);

    HttpResponse<String> refused =
        application
            .as("operator")
            .post("/recovery/executions", "{'planId': 'shop', 'reason': '" + reason + "'}");

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("2048 bytes");
  }
}
