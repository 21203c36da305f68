package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.Cli.Result;
import io.github.drsorchestration.cli.remote.operation.OperationTable;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.rest.route.Route;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CallTest {

  @RegisterExtension final RestServer server = new RestServer();

  @TempDir Path directory;

  @Test
  void every_operation_of_the_catalogue_can_be_called() {
    server.signedInAs("ann");

    assertThat(OperationTable.builtIn().names())
        .containsExactlyInAnyOrderElementsOf(server.office.operations.catalog().names());
    for (RemoteOperation operation : OperationTable.builtIn().all()) {
      List<Object> words = new ArrayList<>(List.of("call", operation.name()));
      operation.example().properties().forEach(it -> words.add(word(it.getKey(), it.getValue())));
      Result result = server.run(words.toArray());

      assertThat(reached(server.asked.get(server.asked.size() - 1)))
          .as(operation.name())
          .isEqualTo(operation.name());
      assertThat(result.err())
          .as(operation.name())
          .doesNotContain("internal error", "at this path");
      assertThat(server.asked.get(server.asked.size() - 1))
          .satisfies(it -> assertSent(operation, it));
    }
  }

  private static String word(String field, JsonNode value) {
    return field + "=" + (value.isContainerNode() ? value.toString() : value.asText());
  }

  /** The operation that a request has reached. */
  private String reached(RestServer.Asked asked) {
    String[] words = asked.line().split(" ", 2);
    List<String> path =
        Stream.of(URI.create(words[1]).getRawPath().substring(1).split("/", -1))
            .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
            .toList();
    return server
        .office
        .api
        .routes()
        .find(path)
        .flatMap(it -> it.find(words[0]))
        .map(Route::operation)
        .orElse(asked.line());
  }

  /** A body has the fields of the example, as the example has them. */
  private static void assertSent(RemoteOperation operation, RestServer.Asked asked) {
    if (!asked.body().isEmpty()) {
      ObjectNode expected = operation.example().deepCopy();
      expected.remove(
          List.copyOf(operation.path().parameters(operation.path().segments()).keySet()));
      assertThat(StrictJson.read(asked.body())).as(operation.name()).isEqualTo(expected);
    }
  }

  @Test
  void the_answer_is_indented_for_people_and_as_it_came_for_programs() {
    server.signedInAs("ann");

    assertThat(server.run("call", "getHealth").out()).startsWith("{\n  \"");
    assertThat(server.run("call", "getRecoveryPlan", "planId=shop", "--json").out())
        .startsWith("{\"")
        .contains("\"planId\":\"shop\"");
  }

  @Test
  void fields_are_added_to_the_input_of_a_file() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("plan.json"),
            "{\"name\": \"New\", \"waves\": [{\"name\": \"a\", \"groupIds\": [\"db\"]}]}");
    server.signedInAs("ann");

    Result created =
        server.run("call", "createRecoveryPlan", "--input", file, "planId=new", "priority=3");

    assertThat(created.err()).isEmpty();
    assertThat(StrictJson.read(server.asked.get(0).body()).path("priority").isInt()).isTrue();
    assertThat(server.run("plans", "new").out())
        .contains("name: New", "priority: 3", "  - name: a");
  }

  @Test
  void an_input_that_the_server_does_not_take_is_bad_input() {
    server.signedInAs("ann");

    assertThat(server.run("call", "listExecutions", "status=RUNING", "limit=0"))
        .returns(2, Result::exitCode)
        .satisfies(
            it ->
                assertThat(it.err())
                    .startsWith("error: listExecutions: ")
                    .contains("Request id: "));
    assertThat(server.run("call", "getExecution").err())
        .contains("getExecution needs executionId=...");
    assertThat(server.run("call", "getExecuton").err())
        .contains("there is no operation 'getExecuton'; did you mean 'getExecution'?");
    assertThat(server.run("call", "getExecution", "e1").err()).contains("'e1' must be FIELD=VALUE");
  }

  @Test
  void operations_are_described_without_a_server() {
    assertThat(server.runWithout("operations").out().lines())
        .hasSameSizeAs(OperationTable.builtIn().all());
    assertThat(server.runWithout("operations", "pauseExecution").out())
        .contains(
            "pauseExecution: Starts nothing more for the time being.",
            "POST /executions/{id}/pause",
            "executionId",
            "drs-orchestration call pauseExecution executionId=e1");
    assertThat(server.runWithout("operations", "schedule").out())
        .contains("runScheduleNow")
        .doesNotContain("listAccounts");
    assertThat(server.runWithout("help", "executions").out())
        .contains("listExecutions: Lists executions, the newest first.", "planId ", "PAUSED");
  }
}
