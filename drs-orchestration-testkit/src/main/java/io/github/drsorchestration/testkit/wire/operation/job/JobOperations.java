package io.github.drsorchestration.testkit.wire.operation.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations on jobs. */
public final class JobOperations {

  private JobOperations() {}

  public static JsonNode startRecovery(Request request) {
    List<LaunchCommand.Item> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode server : request.input().path("sourceServers")) {
      String id = server.path("sourceServerID").asText();
      if (!seen.add(id)) {
        throw ApiException.invalid("Source server " + id + " is named twice.");
      }
      if (request.drs().server(request.where(), id).isEmpty()) {
        throw ApiException.notFound("SourceServer", id);
      }
      items.add(
          new LaunchCommand.Item(
              id, Optional.ofNullable(server.get("recoverySnapshotID")).map(JsonNode::asText)));
    }
    return job(
        request,
        request
            .drs()
            .start(
                new LaunchCommand(
                    request.where(), items, request.flag("isDrill"), request.tags())));
  }

  public static JsonNode terminate(Request request) {
    Set<String> ids = request.texts("recoveryInstanceIDs");
    Set<String> known = new HashSet<>();
    request.drs().instances(request.where()).forEach(instance -> known.add(instance.instanceId()));
    for (String id : ids) {
      if (!known.contains(id)) {
        throw ApiException.notFound("RecoveryInstance", id);
      }
    }
    return job(request, request.drs().terminate(request.where(), ids));
  }

  public static JsonNode delete(Request request) {
    String id = request.text("jobID");
    RecoveryJob job =
        request.drs().job(request.where(), id).orElseThrow(() -> ApiException.notFound("Job", id));
    if (job.status() != JobStatus.COMPLETED) {
      throw ApiException.conflict("Job " + id + " is " + job.status() + ".", "Job", id);
    }
    request.drs().administration().deleteJob(request.where(), id);
    return MissingNode.getInstance();
  }

  /** Newest first; the dates are inclusive. */
  public static JsonNode describe(Request request) {
    Request filters = request.filters();
    Set<String> ids = filters.texts("jobIDs");
    Optional<Instant> from = filters.moment("fromDate");
    Optional<Instant> to = filters.moment("toDate");
    List<RecoveryJob> jobs =
        request.drs().jobs(request.where()).stream()
            .filter(job -> ids.isEmpty() || ids.contains(job.jobId()))
            .filter(job -> from.filter(job.createdAt()::isBefore).isEmpty())
            .filter(job -> to.filter(job.createdAt()::isAfter).isEmpty())
            .toList();
    int pageSize = ids.isEmpty() ? request.pageSizes().jobs() : request.pageSizes().jobsById();
    return new ListPage<>(RecoveryJob::jobId, job -> JobJson.of(request, job))
        .of(request, jobs, pageSize);
  }

  private static ObjectNode job(Request request, RecoveryJob job) {
    return JsonValues.object().set("job", JobJson.of(request, job));
  }
}
