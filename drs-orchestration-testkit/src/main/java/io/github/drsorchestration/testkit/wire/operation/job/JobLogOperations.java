package io.github.drsorchestration.testkit.wire.operation.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.util.ArrayList;
import java.util.List;

/** Operations on the logs of jobs. */
public final class JobLogOperations {

  private static final int ATTEMPTS = 3;

  private JobLogOperations() {}

  /** Oldest first. An unknown job has no items. */
  public static JsonNode describe(Request request) {
    List<JobLogEntry> entries = request.drs().jobLog(request.where(), request.text("jobID"));
    List<Line> lines = new ArrayList<>();
    entries.forEach(entry -> lines.add(new Line(lines.size(), entry)));
    return new ListPage<Line>(line -> String.valueOf(line.number()), line -> json(line.entry()))
        .of(request, lines, request.pageSizes().logEntries());
  }

  public static JsonNode json(JobLogEntry entry) {
    ObjectNode json =
        JsonValues.object()
            .put("logDateTime", JsonValues.moment(entry.at()))
            .put("event", entry.event());
    ObjectNode data = json.putObject("eventData");
    entry.serverId().ifPresent(id -> subject(data, id));
    entry
        .error()
        .ifPresent(
            error ->
                data.put("rawError", error)
                    .put("attemptCount", ATTEMPTS)
                    .put("maxAttemptsCount", ATTEMPTS));
    return json;
  }

  private static void subject(ObjectNode data, String id) {
    if (id.startsWith("s-")) {
      data.put("sourceServerID", id);
    } else {
      data.putObject("eventResourceData").putObject("sourceNetworkData").put("sourceNetworkID", id);
    }
  }

  private record Line(int number, JobLogEntry entry) {}
}
