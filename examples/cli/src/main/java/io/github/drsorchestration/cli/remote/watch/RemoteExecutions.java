package io.github.drsorchestration.cli.remote.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** The executions of a server as values of the library. */
public final class RemoteExecutions {

  private static final int EVENTS_PER_READ = 1_000;

  private final ServerClient server;

  public RemoteExecutions(ServerClient server) {
    this.server = server;
  }

  public Execution get(String executionId) {
    return server.call("getExecution", about(executionId)).as(Execution.class);
  }

  public ExecutionReport report(String executionId) {
    return server.call("getReport", about(executionId)).as(ExecutionReport.class);
  }

  /** Events after a known one, in order; there may be more of them. */
  public List<ExecutionEvent> events(String executionId, long after) {
    ObjectNode input = about(executionId).put("after", after).put("limit", EVENTS_PER_READ);
    List<ExecutionEvent> events = new ArrayList<>();
    for (JsonNode item : server.call("listEvents", input).json().path("items")) {
      try {
        events.add(DomainJson.mapper().treeToValue(item, ExecutionEvent.class));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
    return events;
  }

  /**
   * The id of the only execution that is unfinished.
   *
   * @throws UsageException if there is none, or more than one
   */
  public String unfinished() {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    Arrays.stream(ExecutionStatus.values())
        .filter(status -> !status.isTerminal())
        .map(ExecutionStatus::name)
        .forEach(input.putArray("status")::add);
    List<String> ids =
        StreamSupport.stream(
                server.call("listExecutions", input).json().path("items").spliterator(), false)
            .map((JsonNode item) -> item.path("executionId").asText())
            .toList();
    if (ids.size() == 1) {
      return ids.get(0);
    }
    throw new UsageException(
        ids.isEmpty()
            ? "no execution is unfinished; name one with EXECUTION"
            : "several executions are unfinished; EXECUTION must be one of "
                + String.join(", ", ids));
  }

  /** An input that names an execution. */
  public static ObjectNode about(String executionId) {
    return JsonNodeFactory.instance.objectNode().put("executionId", executionId);
  }
}
