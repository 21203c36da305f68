package io.github.drsorchestration.cli.remote.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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

  /** An input that names an execution. */
  public static ObjectNode about(String executionId) {
    return JsonNodeFactory.instance.objectNode().put("executionId", executionId);
  }
}
