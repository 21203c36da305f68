package io.github.drsorchestration.testkit.wire.operation.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.job.JobJson;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Operations that recover networks. */
public final class NetworkRecoveryOperations {

  private NetworkRecoveryOperations() {}

  /** Deploys new stacks, or updates those of an earlier recovery. */
  public static JsonNode start(Request request) {
    Map<String, String> stacks = new TreeMap<>();
    boolean creates = request.flag("deployAsNew");
    for (JsonNode entry : request.input().path("sourceNetworks")) {
      String id = entry.path("sourceNetworkID").asText();
      ObjectNode network =
          request
              .documents()
              .find(NetworkOperations.KIND, id)
              .orElseThrow(() -> ApiException.invalid("There is no source network " + id + "."));
      NetworkOperations.rejectBusy(request, id);
      NetworkOperations.rejectUnprotected(request, id);
      creates = creates || !network.has("cfnStackName");
      String known = network.path("cfnStackName").asText("drs-" + id);
      if (stacks.put(id, entry.path("cfnStackName").asText(known)) != null) {
        throw ApiException.invalid("Source network " + id + " is named twice.");
      }
    }
    return job(request, stacks, creates ? "CREATE_NETWORK_RECOVERY" : "UPDATE_NETWORK_RECOVERY");
  }

  /** Associates an existing stack with the network. */
  public static JsonNode associate(Request request) {
    String id = NetworkOperations.idle(request);
    return job(request, Map.of(id, request.text("cfnStackName")), "ASSOCIATE_NETWORK_RECOVERY");
  }

  private static JsonNode job(Request request, Map<String, String> stacks, String initiatedBy) {
    var job =
        request
            .drs()
            .networks()
            .recover(request.where(), List.copyOf(stacks.keySet()), initiatedBy, request.tags());
    stacks.forEach(
        (id, stack) -> {
          ObjectNode network = request.documents().find(NetworkOperations.KIND, id).orElseThrow();
          request.documents().put(NetworkOperations.KIND, id, network.put("cfnStackName", stack));
        });
    return JsonValues.object().set("job", JobJson.of(request, job));
  }
}
