package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorType;
import io.github.drsorchestration.testkit.wire.operation.configuration.NewServerConfiguration;
import io.github.drsorchestration.testkit.wire.operation.job.JobJson;
import io.github.drsorchestration.testkit.wire.operation.request.BusyCheck;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.failback.FailbackState;
import io.github.drsorchestration.testkit.world.place.RelatedServer;
import io.github.drsorchestration.testkit.world.place.ServerDetails;
import java.util.Optional;
import java.util.Set;

/**
 * Operations on failback: by reversed replication between Regions, or with the failback client on
 * premises.
 */
public final class FailbackOperations {

  private static final String CONFIGURATION = "failback-replication-configuration";

  private FailbackOperations() {}

  public static JsonNode reverse(Request request) {
    RecoveryInstance instance = InstanceRemovalOperations.known(request);
    String id = instance.instanceId();
    ServerDetails server = request.drs().server(request.where(), instance.serverId()).orElseThrow();
    AccountRegion origin =
        server
            .definition()
            .origin()
            .orElseThrow(
                () ->
                    ApiException.invalid(
                        "The source of " + id + " is not in AWS; use the failback client."));
    if (!request.drs().initialized(origin)) {
      throw new ApiException(
          ErrorType.UNINITIALIZED_ACCOUNT, "DRS is not in use in " + origin + ".");
    }
    BusyCheck.rejectBusy(request, instance.serverId());
    server
        .reversed()
        .filter(other -> !other.deleted())
        .ifPresent(other -> BusyCheck.rejectBusy(request.at(other.where()), other.serverId()));
    rejectUnreadable(request, instance);
    Optional<RelatedServer> before = server.reversed();
    RelatedServer other = request.drs().failback().reverse(request.where(), id, origin);
    if (!before.equals(Optional.of(other))) {
      NewServerConfiguration.configure(request, other.where(), other.serverId());
    }
    return JsonValues.object()
        .put(
            "reversedDirectionSourceServerArn",
            request.at(other.where()).arn("source-server", other.serverId()));
  }

  private static void rejectUnreadable(Request request, RecoveryInstance instance) {
    String id = instance.instanceId();
    if (request.drs().administration().isReplicated(request.where(), id)) {
      throw conflict("Recovery instance " + id + " is already being replicated back.", id);
    }
    boolean readable =
        instance.state() == InstanceState.RUNNING
            && !request.drs().administration().isDisconnected(request.where(), id);
    if (!readable) {
      throw conflict("Recovery instance " + id + " does not run, or is disconnected.", id);
    }
  }

  /** On premises only; between Regions, StartRecovery in the origin launches. */
  public static JsonNode launch(Request request) {
    Set<String> ids = request.texts("recoveryInstanceIDs");
    for (String id : ids) {
      RecoveryInstance instance =
          InstanceRemovalOperations.find(request, id)
              .orElseThrow(() -> ApiException.invalid("There is no recovery instance " + id + "."));
      BusyCheck.rejectBusy(request, instance.serverId());
      var failback = request.drs().failback().details(request.where(), id);
      if (failback.clientId().isEmpty()) {
        throw ApiException.invalid("No failback client has been booted for " + id + ".");
      }
      if (failback.state() != FailbackState.READY_FOR_LAUNCH) {
        throw conflict("The failback of " + id + " is " + failback.state() + ".", id);
      }
    }
    var job = request.drs().failback().launch(request.where(), ids, request.tags());
    return JsonValues.object().set("job", JobJson.of(request, job));
  }

  /** On premises only: a replication between Regions is stopped at its destination. */
  public static JsonNode stop(Request request) {
    RecoveryInstance instance = InstanceRemovalOperations.known(request);
    request.drs().failback().stop(request.where(), instance.instanceId());
    return MissingNode.getInstance();
  }

  public static JsonNode getConfiguration(Request request) {
    String id = InstanceRemovalOperations.known(request).instanceId();
    return request.documents().find(CONFIGURATION, id).orElseGet(() -> defaults(id));
  }

  public static JsonNode updateConfiguration(Request request) {
    String id = InstanceRemovalOperations.known(request).instanceId();
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

  private static ApiException conflict(String message, String id) {
    return ApiException.conflict(message, "RecoveryInstance", id);
  }
}
