package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillByOperationsTest {

  private final Office office = new Office().withPlan();

  @Test
  void a_drill_is_started_approved_by_another_person_watched_reported_and_cleaned_up() {
    JsonNode started =
        office.ask(OPERATOR, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}");
    String byId = "{'executionId': '" + executionId(started) + "'}";
    office.simulation.runUntil(executionId(started), ExecutionStatus.AWAITING_APPROVAL);
    assertThat(status(byId)).isEqualTo("AWAITING_APPROVAL");

    assertThat(error(office.call(OPERATOR, "approveExecution", byId).json()))
        .isEqualTo("NOT_PERMITTED");
    office.ask(MANAGER, "approveExecution", byId);
    office.simulation.runUntilIdle();
    assertThat(status(byId)).isEqualTo("COMPLETED");

    JsonNode report = office.ask(READER, "getReport", byId);
    assertThat(report.path("status").asText()).isEqualTo("COMPLETED");
    office.ask(
        MANAGER, "terminateInstances", byId.replace("}", ", 'reason': 'the drill is over'}"));
    office.simulation.runUntilIdle();
    assertThat(office.ask(READER, "getExecution", byId).at("/termination/targets"))
        .extracting(target -> target.path("status").asText())
        .containsOnly("TERMINATED");
  }

  @Test
  void an_execution_says_how_its_start_came_in() {
    JsonNode started =
        office.ask(OPERATOR, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}");

    assertThat(started.at("/startRequest/source").asText()).isEqualTo("DIRECT");
    assertThat(started.at("/startRequest/by/id").asText()).isEqualTo("oscar");
  }

  @Test
  void nobody_starts_something_in_the_name_of_somebody_else() {
    JsonNode refused =
        office
            .call(OPERATOR, "startExecution", "{'planId': 'shop', 'kind': 'DRILL', 'by': 'ann'}")
            .json();

    assertThat(error(refused)).isEqualTo("INVALID_INPUT");
    assertThat(refused.at("/details/0/path").asText()).isEqualTo("by");
  }

  @Test
  void whoever_asked_for_an_execution_does_not_approve_it_whatever_the_role() {
    JsonNode started = office.ask(MANAGER, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}");
    String byId = "{'executionId': '" + executionId(started) + "'}";
    office.simulation.runUntil(executionId(started), ExecutionStatus.AWAITING_APPROVAL);

    assertThat(error(office.call(MANAGER, "approveExecution", byId).json()))
        .isEqualTo("REQUEST_REFUSED");
  }

  @Test
  void every_call_is_on_the_audit_log_allowed_or_not() {
    Office fresh = new Office();
    fresh.call(READER, "getRecoveryPlan", "{'planId': 'shop'}");
    fresh.call(READER, "deleteRecoveryPlan", "{'planId': 'shop'}");
    fresh.call(READER, "dropTables", "{}");

    List<AuditEntry> entries = fresh.audit.entries();
    assertThat(entries)
        .extracting(AuditEntry::operation, AuditEntry::allowed, AuditEntry::outcome)
        .containsExactly(
            tuple("getRecoveryPlan", true, "NOT_FOUND"),
            tuple("deleteRecoveryPlan", false, "NOT_PERMITTED"),
            tuple("dropTables", false, "UNKNOWN_OPERATION"));
    assertThat(entries.get(0).target()).contains("planId=shop");
    assertThat(entries.get(0).entryPoint()).isEqualTo(EntryPoint.DIRECT);
    assertThat(entries.get(0).actor()).isEqualTo(READER.actor());
  }

  @Test
  void a_misspelt_field_is_refused_with_the_one_that_was_meant() {
    JsonNode refused =
        office
            .call(
                OPERATOR,
                "startExecution",
                "{'planId': 'shop', 'kind': 'DRILL', 'recoverypoint': {}, 'x': 1}")
            .json();

    assertThat(refused.path("details"))
        .extracting(JsonNode::toString)
        .anySatisfy(it -> assertThat(it).contains("did you mean 'recoveryPoint'?"))
        .anySatisfy(it -> assertThat(it).contains("\"path\":\"x\""));
  }

  private static String executionId(JsonNode execution) {
    return execution.path("executionId").asText();
  }

  private String status(String byId) {
    return office.ask(READER, "getExecution", byId).path("status").asText();
  }

  private static String error(JsonNode answer) {
    return answer.path("code").asText();
  }
}
