package io.github.drsorchestration.testkit.wire.operation.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.configuration.LaunchTemplateOperations;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.network.SourceNetworks.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations on networks whose configuration DRS replicates. */
public final class NetworkOperations {

  static final String KIND = "source-network";

  private static final int MAX_NETWORKS = 100;

  private NetworkOperations() {}

  public static JsonNode describe(Request request) {
    Request filters = request.filters();
    Set<String> ids = filters.texts("sourceNetworkIDs");
    Optional<String> account = filters.optionalText("originAccountID");
    Optional<String> region = filters.optionalText("originRegion");
    List<ObjectNode> networks =
        request.documents().all(KIND).stream()
            .filter(network -> ids.isEmpty() || ids.contains(id(network)))
            .filter(network -> is(account, network, "sourceAccountID"))
            .filter(network -> is(region, network, "sourceRegion"))
            .toList();
    return new ListPage<ObjectNode>(
            NetworkOperations::id, network -> NetworkJson.of(request, network))
        .of(request, networks, request.pageSizes().sourceServers());
  }

  public static JsonNode create(Request request) {
    ObjectNode network =
        JsonValues.object()
            .put("sourceVpcID", request.text("vpcID"))
            .put("sourceAccountID", request.text("originAccountID"))
            .put("sourceRegion", request.text("originRegion"));
    List<ObjectNode> others = request.documents().all(KIND);
    for (ObjectNode other : others) {
      if (NetworkJson.source(other).equals(NetworkJson.source(network))) {
        throw conflict("Source network " + id(other) + " has this VPC.", id(other));
      }
    }
    if (others.size() >= MAX_NETWORKS) {
      throw ApiException.quota(
          "There are already " + MAX_NETWORKS + " source networks.", "L-4B0323BD");
    }
    String id = request.documents().newId("sn-");
    network.put("sourceNetworkID", id).set("tags", JsonValues.tags(request.tags()));
    request.documents().put(KIND, id, network);
    return JsonValues.object().put("sourceNetworkID", id);
  }

  public static JsonNode delete(Request request) {
    String id = idle(request);
    if (request.drs().networks().status(request.where(), id) != Status.STOPPED) {
      throw conflict("The replication of source network " + id + " must be stopped first.", id);
    }
    request.drs().networks().remove(request.where(), id);
    request.documents().remove(KIND, id);
    return MissingNode.getInstance();
  }

  public static JsonNode start(Request request) {
    String id = idle(request);
    if (request.drs().networks().status(request.where(), id) != Status.STOPPED) {
      throw conflict("Source network " + id + " is already being replicated.", id);
    }
    request.drs().networks().startReplication(request.where(), id);
    return json(request, id);
  }

  public static JsonNode stop(Request request) {
    String id = idle(request);
    if (request.drs().networks().status(request.where(), id) == Status.STOPPED) {
      throw conflict("Source network " + id + " is not being replicated.", id);
    }
    request.drs().networks().stopReplication(request.where(), id);
    return json(request, id);
  }

  /** Exports to the bucket that the launch configuration template names. */
  public static JsonNode export(Request request) {
    String id = idle(request);
    String bucket =
        LaunchTemplateOperations.in(request).all().stream()
            .map(template -> template.path("exportBucketArn").asText())
            .filter(arn -> !arn.isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    ApiException.invalid(
                        "No launch configuration template has an exportBucketArn."));
    rejectUnprotected(request, id);
    return JsonValues.object()
        .put(
            "s3DestinationUrl",
            "s3://" + bucket.substring(bucket.lastIndexOf(':') + 1) + "/" + id + ".json");
  }

  /** The network that the request names, which must not be in a job. */
  static String idle(Request request) {
    String id = request.text("sourceNetworkID");
    if (request.documents().find(KIND, id).isEmpty()) {
      throw ApiException.notFound("SourceNetwork", id);
    }
    rejectBusy(request, id);
    return id;
  }

  static void rejectBusy(Request request, String id) {
    if (request.drs().networks().busy(request.where(), id)) {
      throw conflict("Source network " + id + " is being processed by a Job.", id);
    }
  }

  static void rejectUnprotected(Request request, String id) {
    Status status = request.drs().networks().status(request.where(), id);
    if (status != Status.PROTECTED) {
      throw conflict("The replication of source network " + id + " is " + status + ".", id);
    }
  }

  private static JsonNode json(Request request, String id) {
    ObjectNode network = request.documents().find(KIND, id).orElseThrow();
    return JsonValues.object().set("sourceNetwork", NetworkJson.of(request, network));
  }

  private static boolean is(Optional<String> wanted, ObjectNode network, String member) {
    return wanted.isEmpty() || wanted.get().equals(network.path(member).asText());
  }

  private static String id(ObjectNode network) {
    return network.path("sourceNetworkID").asText();
  }

  private static ApiException conflict(String message, String id) {
    return ApiException.conflict(message, "SourceNetwork", id);
  }
}
