package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;

/** The default replication settings. */
final class ReplicationDefaults {

  private ReplicationDefaults() {}

  static ObjectNode settings() {
    ObjectNode settings =
        JsonValues.object()
            .put("associateDefaultSecurityGroup", true)
            .put("autoReplicateNewDisks", false)
            .put("bandwidthThrottling", 0)
            .put("createPublicIP", false)
            .put("dataPlaneRouting", "PRIVATE_IP")
            .put("defaultLargeStagingDiskType", "GP3")
            .put("ebsEncryption", "DEFAULT")
            .put("internetProtocol", "IPV4")
            .put("replicationServerInstanceType", "t3.small")
            .put("stagingAreaSubnetId", "subnet-00000000000000001")
            .put("useDedicatedReplicationServer", false);
    settings.putArray("replicationServersSecurityGroupsIDs");
    settings.putObject("stagingAreaTags");
    settings
        .putArray("pitPolicy")
        .add(rule(1, "MINUTE", 10, 60))
        .add(rule(2, "HOUR", 1, 24))
        .add(rule(3, "DAY", 1, 7));
    return settings;
  }

  private static ObjectNode rule(int id, String units, int interval, int kept) {
    return JsonValues.object()
        .put("ruleID", id)
        .put("units", units)
        .put("interval", interval)
        .put("retentionDuration", kept)
        .put("enabled", true);
  }
}
