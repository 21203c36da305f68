package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.BusyCheck;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.service.Administration;
import java.util.Optional;

/** Operations that remove recovery instances from DRS; the instances keep running. */
public final class InstanceRemovalOperations {

  private static final String KIND = "RecoveryInstance";

  private InstanceRemovalOperations() {}

  /** A replication of the instance stalls from then on. */
  public static JsonNode disconnect(Request request) {
    RecoveryInstance instance = known(request);
    Administration administration = request.drs().administration();
    BusyCheck.rejectBusy(request, instance.serverId());
    if (administration.isDisconnected(request.where(), instance.instanceId())) {
      throw ApiException.conflict(
          "Recovery instance " + instance.instanceId() + " is already disconnected.",
          KIND,
          instance.instanceId());
    }
    administration.disconnectInstance(request.where(), instance.instanceId());
    return MissingNode.getInstance();
  }

  /** For an unknown instance, the service model only has a conflict. */
  public static JsonNode delete(Request request) {
    String id = request.text("recoveryInstanceID");
    RecoveryInstance instance =
        find(request)
            .orElseThrow(
                () -> ApiException.conflict("There is no recovery instance " + id, KIND, id));
    BusyCheck.rejectBusy(request, instance.serverId());
    Administration administration = request.drs().administration();
    boolean released =
        administration.isDisconnected(request.where(), id)
            || administration.isReplicated(request.where(), id);
    if (!released) {
      throw ApiException.conflict(
          "Recovery instance " + id + " must be disconnected, or replicated back, first.",
          KIND,
          id);
    }
    administration.deleteInstance(request.where(), id);
    return MissingNode.getInstance();
  }

  /** The instance that the request names, which must exist. */
  static RecoveryInstance known(Request request) {
    return find(request)
        .orElseThrow(() -> ApiException.notFound(KIND, request.text("recoveryInstanceID")));
  }

  private static Optional<RecoveryInstance> find(Request request) {
    return find(request, request.text("recoveryInstanceID"));
  }

  static Optional<RecoveryInstance> find(Request request, String instanceId) {
    return request.drs().instances(request.where()).stream()
        .filter(instance -> instance.instanceId().equals(instanceId))
        .findFirst();
  }
}
