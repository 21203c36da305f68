package io.github.drsorchestration.aws.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.aws.standin.StateMachines;
import io.github.drsorchestration.testkit.conformance.ApprovalGateConformance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskTokenApprovalsTest extends ApprovalGateConformance {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final List<String> asked = new ArrayList<>();
  private final StateMachines machines =
      new StateMachines(input -> asked.add(input.path("approvalId").asText()));
  private final StandIn sfn = StandIn.answering(machines::answer);
  private final AwsClients clients = sfn.clients().build();

  @AfterEach
  void close() {
    clients.close();
    sfn.close();
  }

  @Override
  protected ApprovalGate newGate() {
    return new TaskTokenApprovals(clients, StateMachines.ARN, InstantSource.fixed(NOW));
  }

  @Override
  protected void approverAnswers(String approvalId, ApprovalAnswer answer) {
    try {
      new ApprovalTasks(clients).answer(approvalId, answer);
    } catch (CallRejectedException e) {
      assertThat(newGate().answer(approvalId)).isPresent();
    }
  }

  @Override
  protected int timesAsked(String approvalId) {
    return (int) asked.stream().filter(approvalId::equals).count();
  }

  @Test
  void the_state_machine_gets_the_question_and_how_long_it_may_wait() {
    newGate().announce(request("e1/0/approval/1", NOW.plusSeconds(90)));

    JsonNode input = machines.inputOf("approvalId", "e1/0/approval/1");
    assertThat(input.path("expiresInSeconds").asInt()).isEqualTo(90);
    assertThat(input.path("expiresAt").asText()).isEqualTo("2026-11-23T12:01:30Z");
    assertThat(input.path("planName").asText()).isEqualTo("Web shop");
    assertThat(input.path("kind").asText()).isEqualTo("DRILL");
    assertThat(input.path("instructions").asText()).isEqualTo("look at the dashboard");
  }

  @Test
  void an_end_that_says_neither_yes_nor_no_is_no_answer() {
    ApprovalGate gate = newGate();
    int number = 0;
    for (String output :
        List.of(
            "{}", "\"approved\"", "{\"approved\":\"true\"}", "{\"approved\":true,\"by\":\"\"}")) {
      String id = "a" + number++;
      gate.announce(request(id, NOW.plusSeconds(60)));
      machines.end("approvalId", id, "SUCCEEDED", output);

      assertThat(gate.answer(id)).as(output).isEmpty();
    }
  }

  @Test
  void a_question_that_timed_out_has_no_answer_and_cannot_be_answered() {
    ApprovalGate gate = newGate();
    gate.announce(request("a1", NOW.plusSeconds(60)));
    machines.end("approvalId", "a1", "TIMED_OUT", "States.Timeout");

    assertThat(gate.answer("a1")).isEmpty();
    assertThatThrownBy(
            () ->
                new ApprovalTasks(clients)
                    .answer("a1", new ApprovalAnswer(true, Actor.of("maria"), Optional.empty())))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("TaskTimedOut");
  }

  @Test
  void an_answer_is_sent_once_and_may_be_lost() {
    try (StandIn broken = StandIn.answering(it -> Answer.lostOnTheWay());
        AwsClients unlucky = broken.clients().build()) {
      assertThatThrownBy(
              () ->
                  new ApprovalTasks(unlucky)
                      .answer("a1", new ApprovalAnswer(true, Actor.of("maria"), Optional.empty())))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(broken.requests()).hasSize(1);
    }
  }

  @Test
  void names_are_valid_and_differ_where_ids_differ() {
    List<String> ids =
        List.of("e1/0/approval/1", "e1-0-approval-1", "x".repeat(300), "x".repeat(301), "ü", "");
    assertThat(ids.stream().map(StateMachineRuns::name))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).matches("[0-9A-Za-z_-]{1,80}"));
  }

  private static ApprovalRequest request(String approvalId, Instant expiresAt) {
    return new ApprovalRequest(
        approvalId,
        "e1",
        "Web shop",
        "0".repeat(64),
        ExecutionKind.DRILL,
        "web",
        Actor.of("requester"),
        expiresAt,
        ApprovalPolicy.builder().instructions("look at the dashboard").build(),
        Optional.empty());
  }
}
