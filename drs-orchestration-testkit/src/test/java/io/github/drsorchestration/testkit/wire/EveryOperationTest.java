package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.testkit.wire.operation.Operations;
import io.github.drsorchestration.testkit.wire.operation.request.Operation;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import io.github.drsorchestration.testkit.wire.shape.ShapeCheck;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing that a client of DRS can call surprises it. */
class EveryOperationTest {

  private static final ServiceFacts FACTS = ServiceFacts.drs();
  private static final String ARN = "arn%3Aaws%3Adrs%3Aeu-west-1%3A111122223333%3Ajob%2Fdrsjob-1";

  private final DrsServer drsServer = DrsServer.start(Wired.worldOf(1));
  private final RawClient raw = new RawClient(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drsServer.close();
  }

  @TestFactory
  List<DynamicTest> a_served_operation_has_the_modelled_method_path_and_status() {
    return Operations.all().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(operation.name(), () -> followsTheModel(operation)))
        .toList();
  }

  private static void followsTheModel(Operation operation) {
    assertThat(operation.method()).isEqualTo(FACTS.method(operation.name()));
    assertThat(operation.path()).isEqualTo(FACTS.path(operation.name()));
    assertThat(operation.status()).isEqualTo(FACTS.status(operation.name()));
  }

  @Test
  void every_operation_of_the_model_answers_what_the_model_knows() {
    for (String operation : FACTS.operations()) {
      String path = FACTS.path(operation).replace("{resourceArn}", ARN);
      HttpResponse<String> answer = raw.send(FACTS.method(operation), path, "");

      assertThat(answer.statusCode()).as(operation).isLessThan(500);
      if (answer.statusCode() >= 400) {
        assertRefusedAsModelled(operation, answer);
      } else {
        assertThat(answer.statusCode()).as(operation).isEqualTo(FACTS.status(operation));
        boolean empty = answer.statusCode() == 204;
        assertFits(
            operation, empty ? "" : FACTS.output(operation).orElse(""), RawClient.json(answer));
      }
    }
  }

  @Test
  void every_operation_of_the_model_is_served() {
    assertThat(Operations.all())
        .extracting(Operation::name)
        .containsExactlyInAnyOrderElementsOf(FACTS.operations());
  }

  @Test
  void what_drs_does_not_have_is_an_unknown_operation() {
    HttpResponse<String> answer = raw.post("CreateRecoveryPlan", "{}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RawClient.json(answer).path("reason").asText()).isEqualTo("unknownOperation");
  }

  private static void assertRefusedAsModelled(String operation, HttpResponse<String> answer) {
    String type = answer.headers().firstValue("x-amzn-ErrorType").orElse("");
    Set<String> possible = new TreeSet<>(FACTS.errors(operation));
    // The model forgets that every request can be malformed.
    possible.add("ValidationException");
    assertThat(type).as(operation).isIn(possible);
    assertFits(operation, type, RawClient.json(answer));
  }

  private static void assertFits(String operation, String shape, JsonNode body) {
    if (shape.isEmpty()) {
      assertThat(body.isMissingNode()).as(operation).isTrue();
    } else {
      assertThat(ShapeCheck.ofAnswer(shape, body)).as(operation).isEmpty();
    }
  }
}
