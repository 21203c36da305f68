package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.RecoveryInstance;
import java.util.List;
import java.util.Set;

/** Recovery instances. */
final class RecoveryInstances {

  private RecoveryInstances() {}

  static JsonNode describe(Request request) {
    Set<String> ids = request.filters().texts("recoveryInstanceIDs");
    Set<String> servers = request.filters().texts("sourceServerIDs");
    List<RecoveryInstance> instances =
        request.drs().instances(request.where()).stream()
            .filter(instance -> ids.isEmpty() || ids.contains(instance.instanceId()))
            .filter(instance -> servers.isEmpty() || servers.contains(instance.serverId()))
            .toList();
    return new Page<>(RecoveryInstance::instanceId, instance -> json(request, instance))
        .of(request, instances, request.pageSizes().recoveryInstances());
  }

  static ObjectNode json(Request request, RecoveryInstance instance) {
    String id = instance.instanceId();
    ObjectNode json =
        Shown.object()
            .put("recoveryInstanceID", id)
            .put("ec2InstanceID", id)
            .put("ec2InstanceState", instance.state().name().replace('_', '-'))
            .put("arn", request.arn("recovery-instance", id))
            .put("sourceServerID", instance.serverId())
            .put("isDrill", instance.drill())
            .put("originEnvironment", "ON_PREMISES");
    instance.jobId().ifPresent(job -> json.put("jobID", job));
    instance
        .recoveryPointAt()
        .ifPresent(point -> json.put("pointInTimeSnapshotDateTime", Shown.moment(point)));
    json.putObject("failback").put("state", "FAILBACK_NOT_STARTED");
    json.putObject("dataReplicationInfo").put("dataReplicationState", "NOT_STARTED");
    json.set("tags", Shown.tags(instance.tags()));
    return json;
  }
}
