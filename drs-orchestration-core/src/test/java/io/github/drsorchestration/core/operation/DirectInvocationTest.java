package io.github.drsorchestration.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.rest.SampleOperations;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectInvocationTest {

  private static final Principal OTTO = Principal.of(Actor.of("otto"), Role.OPERATOR);
  private static final String LIST = "{\"operation\": \"listExecutions\"}";

  private final DirectInvocation invocation =
      new DirectInvocation(SampleOperations.operations(), () -> "r0");

  private JsonNode answer(String json) {
    return StrictJson.read(invocation.handle(json, OTTO, EntryPoint.DIRECT));
  }

  @Test
  void a_call_is_answered_with_its_output() {
    JsonNode answer =
        answer("{\"operation\": \"getRecoveryPlan\", \"input\": {\"planId\": \"shop\"}}");

    assertThat(answer.path("operation").asText()).isEqualTo("getRecoveryPlan");
    assertThat(answer.path("requestId").asText()).isEqualTo("r1");
    assertThat(answer.path("output").path("planId").asText()).isEqualTo("shop");
    assertThat(answer.has("error")).isFalse();
  }

  @Test
  void a_failed_call_is_answered_with_its_error() {
    JsonNode answer = answer("{\"operation\": \"deleteRecoveryPlan\", \"input\": {}}");

    assertThat(answer.path("error").path("code").asText()).isEqualTo("NOT_PERMITTED");
    assertThat(answer.path("requestId").asText()).isEqualTo("r1");
    assertThat(answer.has("output")).isFalse();
  }

  @Test
  void each_call_of_a_batch_is_answered_for_itself_and_in_order() {
    JsonNode answers =
        answer("{\"batch\": [" + LIST + ", {\"operation\": \"listPlans\"}, 7, " + LIST + "]}");

    assertThat(answers.path("batch")).hasSize(4);
    assertThat(answers.path("batch").path(0).has("output")).isTrue();
    assertThat(code(answers.path("batch").path(1))).isEqualTo("UNKNOWN_OPERATION");
    assertThat(code(answers.path("batch").path(2))).isEqualTo("INVALID_INPUT");
    assertThat(answers.path("batch").path(3).has("output")).isTrue();
  }

  @Test
  void a_batch_has_at_most_a_hundred_calls() {
    assertThat(answer(batch(100)).path("batch")).hasSize(100);
    assertThat(code(answer(batch(101)))).isEqualTo("INVALID_INPUT");
    assertThat(code(answer(batch(0)))).isEqualTo("INVALID_INPUT");
  }

  private static String batch(int size) {
    return "{\"batch\": [" + String.join(",", Collections.nCopies(size, LIST)) + "]}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "nonsense | not valid JSON",
        "[] | must be an object",
        "{} | must be the name of an operation",
        "{\"operation\": 1} | must be the name of an operation",
        "{\"operation\": \"getHealth\", \"inputs\": {}} | did you mean 'input'?",
        "{\"operation\": \"getHealth\", \"input\": []} | must be an object",
        "{\"operation\": \"getHealth\", \"operation\": \"x\"} | occurs twice",
        "{\"operation\": \"getHealth\", \"batch\": []} | not a known field",
        "{\"batch\": {}} | must be a list",
        "{\"operation\": \"getHelth\"} | did you mean 'getHealth'?"
      })
  void other_documents_are_refused(String json, String message) {
    assertThat(answer(json).path("error").path("message").asText()).contains(message);
  }

  private static String code(JsonNode answer) {
    return answer.path("error").path("code").asText();
  }
}
