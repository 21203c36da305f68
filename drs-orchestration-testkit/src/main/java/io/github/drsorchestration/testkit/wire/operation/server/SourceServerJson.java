package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.place.RelatedServer;
import io.github.drsorchestration.testkit.world.place.ServerDetails;
import io.github.drsorchestration.testkit.world.server.OperatingSystem;
import java.time.Duration;

/** A source server, as DRS represents it. */
public final class SourceServerJson {

  private static final long DISK_BYTES = 32L << 30;
  private static final long RAM_BYTES = 8L << 30;

  private SourceServerJson() {}

  public static ObjectNode of(Request request, ServerDetails details) {
    SourceServer server = details.server();
    ObjectNode json =
        JsonValues.object()
            .put("sourceServerID", server.serverId())
            .put("arn", request.arn("source-server", server.serverId()))
            .put("lastLaunchResult", server.lastLaunchResult().name())
            .put("replicationDirection", server.direction().name())
            .put("agentVersion", "3.9.0");
    details
        .reversed()
        .filter(other -> !other.deleted())
        .ifPresent(
            other ->
                json.put(
                    "reversedDirectionSourceServerArn",
                    request.at(other.where()).arn("source-server", other.serverId())));
    server.recoveryInstanceId().ifPresent(id -> json.put("recoveryInstanceId", id));
    json.set("tags", JsonValues.tags(server.tags()));
    json.set("dataReplicationInfo", replication(server));
    json.set("lifeCycle", lifeCycle(details));
    json.set("sourceProperties", properties(details));
    json.set("stagingArea", stagingArea(request, details));
    server.origin().ifPresent(origin -> json.set("sourceCloudProperties", cloud(origin)));
    return json;
  }

  /** The account whose staging area holds the server's disks. */
  static String stagingAccount(ServerDetails details) {
    return details
        .server()
        .stagingAccountId()
        .orElseGet(() -> details.definition().where().accountId());
  }

  private static ObjectNode replication(SourceServer server) {
    ObjectNode json =
        JsonValues.object().put("dataReplicationState", server.replicationState().name());
    server.lag().ifPresent(lag -> json.put("lagDuration", lag.toString()));
    server.syncedAt().ifPresent(eta -> json.put("etaDateTime", JsonValues.moment(eta)));
    ArrayNode disks = json.putArray("replicatedDisks");
    server
        .disks()
        .forEach(
            disk ->
                disks
                    .addObject()
                    .put("deviceName", disk.deviceName())
                    .put("totalStorageBytes", disk.totalBytes())
                    .put("replicatedStorageBytes", disk.replicatedBytes())
                    .put("rescannedStorageBytes", 0)
                    .put("backloggedStorageBytes", disk.backlogBytes())
                    .put("volumeStatus", "REGULAR"));
    server
        .replicationError()
        .ifPresent(error -> json.putObject("dataReplicationError").put("error", error));
    return json;
  }

  private static ObjectNode lifeCycle(ServerDetails details) {
    String added = JsonValues.moment(details.addedAt());
    ObjectNode json =
        JsonValues.object()
            .put("addedToServiceDateTime", added)
            .put("firstByteDateTime", added)
            .put("elapsedReplicationDuration", Duration.ZERO.toString());
    details
        .server()
        .lastSeenAt()
        .ifPresent(seen -> json.put("lastSeenByServiceDateTime", JsonValues.moment(seen)));
    details
        .lastLaunch()
        .ifPresent(
            launch ->
                json.putObject("lastLaunch")
                    .put("status", launch.status().name())
                    .putObject("initiated")
                    .put("apiCallDateTime", JsonValues.moment(launch.startedAt()))
                    .put("jobID", launch.jobId())
                    .put("type", launch.drill() ? "DRILL" : "RECOVERY"));
    return json;
  }

  private static ObjectNode properties(ServerDetails details) {
    ObjectNode json =
        JsonValues.object()
            .put("lastUpdatedDateTime", JsonValues.moment(details.addedAt()))
            .put("ramBytes", RAM_BYTES)
            .put("recommendedInstanceType", "m5.large")
            .put("supportsNitroInstances", true);
    ObjectNode hints = json.putObject("identificationHints");
    details.server().hostname().ifPresent(name -> hints.put("hostname", name).put("fqdn", name));
    details.definition().originInstanceId().ifPresent(id -> hints.put("awsInstanceID", id));
    json.putArray("cpus").addObject().put("cores", 2).put("modelName", "simulated");
    json.putArray("disks").addObject().put("deviceName", "/dev/xvda").put("bytes", DISK_BYTES);
    json.putObject("os").put("fullString", system(details.definition().operatingSystem()));
    return json;
  }

  static String system(OperatingSystem system) {
    return system == OperatingSystem.WINDOWS ? "Microsoft Windows Server 2022" : "Linux 5.10";
  }

  private static ObjectNode stagingArea(Request request, ServerDetails details) {
    ObjectNode json = JsonValues.object().put("stagingAccountID", stagingAccount(details));
    if (details.staging().isEmpty()) {
      return json.put("status", "NOT_EXTENDED");
    }
    RelatedServer staging = details.staging().get();
    json.put(
        "stagingSourceServerArn",
        request.at(staging.where()).arn("source-server", staging.serverId()));
    return staging.deleted()
        ? json.put("status", "EXTENSION_ERROR").put("errorMessage", "The staging server is gone.")
        : json.put("status", "EXTENDED");
  }

  private static ObjectNode cloud(AccountRegion origin) {
    return JsonValues.object()
        .put("originAccountID", origin.accountId())
        .put("originRegion", origin.region())
        .put("originAvailabilityZone", origin.region() + "a");
  }
}
