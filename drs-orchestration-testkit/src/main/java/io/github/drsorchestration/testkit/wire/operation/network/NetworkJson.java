package io.github.drsorchestration.testkit.wire.operation.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.network.SourceNetworks;
import java.util.Optional;

/** A source network, as DRS represents it. */
final class NetworkJson {

  private NetworkJson() {}

  static ObjectNode of(Request request, ObjectNode network) {
    String id = network.path("sourceNetworkID").asText();
    SourceNetworks networks = request.drs().networks();
    ObjectNode json =
        network
            .deepCopy()
            .put("arn", request.arn(NetworkOperations.KIND, id))
            .put("replicationStatus", networks.status(request.where(), id).name());
    Optional<SourceNetworks.LastRecovery> last = networks.lastRecovery(request.where(), id);
    last.ifPresent(recovery -> json.set("lastRecovery", recovery(recovery)));
    boolean launched = last.filter(NetworkJson::ended).isPresent();
    return launched ? json.put("launchedVpcID", "vpc-0" + id.substring(id.length() - 16)) : json;
  }

  /** The identity of a network's source. */
  static String source(ObjectNode network) {
    return network.path("sourceAccountID").asText()
        + network.path("sourceRegion").asText()
        + network.path("sourceVpcID").asText();
  }

  private static ObjectNode recovery(SourceNetworks.LastRecovery recovery) {
    return JsonValues.object()
        .put("jobID", recovery.job().jobId())
        .put("apiCallDateTime", JsonValues.moment(recovery.job().createdAt()))
        .put("lastRecoveryResult", result(recovery));
  }

  private static String result(SourceNetworks.LastRecovery recovery) {
    if (!ended(recovery)) {
      return "IN_PROGRESS";
    }
    return recovery.initiatedBy().filter(it -> it.startsWith("ASSOCIATE")).isPresent()
        ? "ASSOCIATE_SUCCESS"
        : "SUCCESS";
  }

  private static boolean ended(SourceNetworks.LastRecovery recovery) {
    return recovery.job().status() == JobStatus.COMPLETED;
  }
}
