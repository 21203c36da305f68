package io.github.drsorchestration.testkit.wire.operation.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.util.List;

/** A job, as DRS represents it. */
public final class JobJson {

  private JobJson() {}

  public static ObjectNode of(Request request, RecoveryJob job) {
    ObjectNode json =
        JsonValues.object()
            .put("jobID", job.jobId())
            .put("arn", request.arn("job", job.jobId()))
            .put("type", job.type().name())
            .put(
                "initiatedBy",
                request
                    .drs()
                    .initiatedBy(request.where(), job.jobId())
                    .orElseGet(() -> initiatedBy(job)))
            .put("status", job.status().name())
            .put("creationDateTime", JsonValues.moment(job.createdAt()));
    job.endedAt().ifPresent(end -> json.put("endDateTime", JsonValues.moment(end)));
    ArrayNode servers = json.putArray("participatingServers");
    job.participants().forEach(participant -> servers.add(participant(job, participant)));
    List<JobParticipant> networks = request.drs().networksOf(request.where(), job.jobId());
    if (!networks.isEmpty()) {
      ArrayNode resources = json.putArray("participatingResources");
      networks.forEach(network -> resources.add(network(network)));
    }
    json.set("tags", JsonValues.tags(job.tags()));
    return json;
  }

  private static String initiatedBy(RecoveryJob job) {
    return switch (job.type()) {
      case LAUNCH -> job.drill() ? "START_DRILL" : "START_RECOVERY";
      case TERMINATE -> "TERMINATE_RECOVERY_INSTANCES";
      case CREATE_CONVERTED_SNAPSHOT -> "TARGET_ACCOUNT";
    };
  }

  private static ObjectNode network(JobParticipant network) {
    ObjectNode json = JsonValues.object().put("launchStatus", network.status().name());
    json.putObject("participatingResourceID").put("sourceNetworkID", network.serverId());
    return json;
  }

  private static ObjectNode participant(RecoveryJob job, JobParticipant participant) {
    ObjectNode json =
        JsonValues.object()
            .put("sourceServerID", participant.serverId())
            .put("launchStatus", participant.status().name());
    participant.recoveryInstanceId().ifPresent(id -> json.put("recoveryInstanceID", id));
    if (job.type() == JobType.LAUNCH && participant.status().isFinal()) {
      json.putObject("launchActionsStatus").putArray("runs");
    }
    return json;
  }
}
