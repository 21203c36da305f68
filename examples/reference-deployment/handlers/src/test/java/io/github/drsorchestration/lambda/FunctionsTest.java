package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.lambda.runtime.FunctionProcess;
import io.github.drsorchestration.lambda.runtime.Outcome;
import io.github.drsorchestration.testkit.wire.DrsServer;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The functions in the processes that Lambda runs, on real tables. */
class FunctionsTest {

  private static final Path LOG = Path.of("target", "functions.log");

  private static DrsServer drs;
  private static FunctionProcess query;
  private static FunctionProcess data;

  @BeforeAll
  static void start() throws IOException {
    SimulatedServer server = SimulatedServer.of("s-00000000000000001", Office.IRELAND);
    drs = DrsServer.start(SimulatedWorld.builder().server(server));
    Office office = Office.create("functions-", drs.endpoint());
    query = new FunctionProcess(QueryHandler.class, office.environment(), LOG);
    data = new FunctionProcess(DataManagementHandler.class, office.environment(), LOG);
    Outcome created =
        data.invoke(
            Office.admin(
                "createProtectionGroup",
                """
                {"groupId": "web", "name": "Web", "accountId": "123456789012",
                 "region": "eu-west-1", "serverIds": ["s-00000000000000001"]}
                """));
    assertThat(created.json().at("/output/groupId").asText()).as(created.body()).isEqualTo("web");
  }

  @AfterAll
  static void stop() {
    query.close();
    data.close();
    drs.close();
  }

  @Test
  void a_request_by_api_gateway_is_answered_for_the_claims_of_its_token() {
    JsonNode answer = query.invoke(Requests.get("/protection-groups/web", "DRSReadOnly")).json();

    assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.at("/multiValueHeaders/Content-Type/0").asText()).contains("json");
    assertThat(answer.path("body").asText()).contains("\"name\":\"Web\"");
  }

  @Test
  void a_request_without_a_token_is_refused_and_health_is_for_everybody() {
    assertThat(status(Requests.anonymous("GET", "/protection-groups/web"))).isEqualTo(401);
    assertThat(status(Requests.anonymous("GET", "/health"))).isEqualTo(200);
  }

  @Test
  void a_signed_request_is_answered_for_its_identity() {
    assertThat(status(Requests.signed("GET", "/protection-groups", Office.OPERATORS)))
        .isEqualTo(200);
    assertThat(
            status(
                Requests.signed(
                    "GET", "/protection-groups", "arn:aws:iam::123456789012:role/Others")))
        .isEqualTo(403);
  }

  @Test
  void a_query_reaches_the_operation_as_it_was_sent() {
    String event =
        Requests.get("/protection-groups", "DRSReadOnly")
            .replace(
                "\"multiValueQueryStringParameters\":null",
                "\"multiValueQueryStringParameters\":{\"limit\":[\"1\"]}");

    assertThat(query.invoke(event).json().path("body").asText()).contains("\"items\":[{");
  }

  @Test
  void an_invocation_by_name_is_answered_for_those_whom_the_template_lists() {
    JsonNode answer = query.invoke(Office.admin("listProtectionGroups", "{}")).json();

    assertThat(answer.at("/output/items/0/groupId").asText()).isEqualTo("web");
    assertThat(answer.path("requestId").asText()).isNotEmpty();
  }

  @Test
  void an_invocation_by_somebody_else_or_by_nobody_is_refused() {
    JsonNode unlisted =
        query
            .invoke(Office.admin("listProtectionGroups", "{}").replace("Admins", "Strangers"))
            .json();
    JsonNode unnamed = query.invoke("{\"operation\":\"listProtectionGroups\"}").json();

    assertThat(unlisted.at("/error/code").asText()).isEqualTo("NOT_PERMITTED");
    assertThat(unnamed.at("/error/code").asText()).isEqualTo("NOT_SIGNED_IN");
  }

  @Test
  void an_operation_of_another_function_is_refused_with_the_name_of_that_one() {
    JsonNode direct =
        query.invoke(Office.admin("deleteProtectionGroup", "{\"groupId\":\"web\"}")).json();
    JsonNode request =
        query
            .invoke(Requests.of("DELETE", "/protection-groups/web", "DRSOrchestrationAdmin"))
            .json();

    assertThat(direct.at("/error/message").asText())
        .contains("deleteProtectionGroup is carried out by data-mgmt-handler")
        .contains("this is query-handler");
    assertThat(request.path("statusCode").asInt()).isEqualTo(400);
    assertThat(request.path("body").asText()).contains("data-mgmt-handler");
  }

  @Test
  void what_is_no_json_is_told_so() {
    assertThat(query.invoke("no json").json().at("/error/code").asText())
        .isEqualTo("INVALID_INPUT");
  }

  private static int status(String event) {
    return query.invoke(event).json().path("statusCode").asInt();
  }
}
