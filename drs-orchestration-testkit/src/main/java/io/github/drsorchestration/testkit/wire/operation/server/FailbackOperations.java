package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.configuration.NewServerConfiguration;
import io.github.drsorchestration.testkit.wire.operation.job.JobJson;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Reason;
import java.util.Optional;

/**
 * Operations on failback: by reversed replication between Regions, or with the failback client on
 * premises.
 */
public final class FailbackOperations {

  private static final String CONFIGURATION = "failback-replication-configuration";

  private FailbackOperations() {}

  public static JsonNode reverse(Request request) {
    String id = request.text("recoveryInstanceID");
    Optional<String> before = reversedBefore(request, id);
    ServerReference other = request.drs().failback().reverse(request.where(), id);
    if (!before.equals(Optional.of(other.serverId()))) {
      NewServerConfiguration.configure(request, other.where(), other.serverId());
    }
    return JsonValues.object()
        .put(
            "reversedDirectionSourceServerArn",
            request.at(other.where()).arn("source-server", other.serverId()));
  }

  private static Optional<String> reversedBefore(Request request, String instanceId) {
    return request.drs().instances(request.where()).stream()
        .filter(instance -> instance.instanceId().equals(instanceId))
        .flatMap(instance -> request.drs().server(request.where(), instance.serverId()).stream())
        .flatMap(server -> server.server().reversed().stream())
        .map(ServerReference::serverId)
        .findFirst();
  }

  /**
   * On premises only; between Regions, StartRecovery in the origin launches. For an unknown
   * instance, the service model only has a validation error.
   */
  public static JsonNode launch(Request request) {
    try {
      RecoveryJob job =
          request
              .drs()
              .failback()
              .launch(request.where(), request.texts("recoveryInstanceIDs"), request.tags());
      return JsonValues.object().set("job", JobJson.of(request, job));
    } catch (RefusedException refused) {
      if (refused.reason() == Reason.UNKNOWN) {
        throw ApiException.invalid(String.valueOf(refused.getMessage()));
      }
      throw refused;
    }
  }

  /** On premises only: a replication between Regions is stopped at its destination. */
  public static JsonNode stop(Request request) {
    request.drs().failback().stop(request.where(), request.text("recoveryInstanceID"));
    return MissingNode.getInstance();
  }

  public static JsonNode getConfiguration(Request request) {
    String id = known(request);
    return request.documents().find(CONFIGURATION, id).orElseGet(() -> defaults(id));
  }

  public static JsonNode updateConfiguration(Request request) {
    String id = known(request);
    ObjectNode configuration =
        request.documents().find(CONFIGURATION, id).orElseGet(() -> defaults(id));
    request.documents().put(CONFIGURATION, id, JsonValues.overlaid(configuration, request.input()));
    return MissingNode.getInstance();
  }

  private static ObjectNode defaults(String id) {
    return JsonValues.object()
        .put("recoveryInstanceID", id)
        .put("name", id)
        .put("bandwidthThrottling", 0)
        .put("usePrivateIP", false)
        .put("internetProtocol", "IPV4");
  }

  private static String known(Request request) {
    String id = request.text("recoveryInstanceID");
    request.drs().failback().details(request.where(), id);
    return id;
  }
}
