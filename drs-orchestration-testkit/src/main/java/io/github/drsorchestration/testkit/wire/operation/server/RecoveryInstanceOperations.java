package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.failback.FailbackDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations on recovery instances. */
public final class RecoveryInstanceOperations {

  private RecoveryInstanceOperations() {}

  public static JsonNode describe(Request request) {
    Set<String> ids = request.filters().texts("recoveryInstanceIDs");
    Set<String> servers = request.filters().texts("sourceServerIDs");
    List<RecoveryInstance> instances =
        request.drs().instances(request.where()).stream()
            .filter(instance -> ids.isEmpty() || ids.contains(instance.instanceId()))
            .filter(instance -> servers.isEmpty() || servers.contains(instance.serverId()))
            .toList();
    return new ListPage<>(RecoveryInstance::instanceId, instance -> json(request, instance))
        .of(request, instances, request.pageSizes().recoveryInstances());
  }

  public static ObjectNode json(Request request, RecoveryInstance instance) {
    String id = instance.instanceId();
    ObjectNode json =
        JsonValues.object()
            .put("recoveryInstanceID", id)
            .put("ec2InstanceID", id)
            .put("ec2InstanceState", instance.state().name().replace('_', '-'))
            .put("arn", request.arn("recovery-instance", id))
            .put("sourceServerID", instance.serverId())
            .put("isDrill", instance.drill());
    Optional<AccountRegion> origin =
        request
            .drs()
            .server(request.where(), instance.serverId())
            .flatMap(server -> server.definition().origin());
    json.put("originEnvironment", instance.originEnvironment().name());
    origin.ifPresent(it -> json.put("originAvailabilityZone", it.region() + "a"));
    instance.jobId().ifPresent(job -> json.put("jobID", job));
    instance
        .recoveryPointAt()
        .ifPresent(point -> json.put("pointInTimeSnapshotDateTime", JsonValues.moment(point)));
    FailbackDetails failback = request.drs().failback().details(request.where(), id);
    json.set("failback", failback(failback));
    json.putObject("dataReplicationInfo")
        .put(
            "dataReplicationState",
            failback.replication().map(ReplicationState::name).orElse("NOT_STARTED"));
    json.set("tags", JsonValues.tags(instance.tags()));
    return json;
  }

  private static ObjectNode failback(FailbackDetails failback) {
    ObjectNode json = JsonValues.object().put("state", failback.state().name());
    failback.clientId().ifPresent(client -> json.put("failbackClientID", client));
    failback.jobId().ifPresent(job -> json.put("failbackJobID", job));
    failback
        .begunAt()
        .map(JsonValues::moment)
        .ifPresent(
            begun ->
                json.put("failbackInitiationTime", begun)
                    .put("firstByteDateTime", begun)
                    .put("failbackToOriginalServer", failback.clientId().isPresent())
                    .put("failbackLaunchType", "RECOVERY"));
    return json;
  }
}
