package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.replication.RefusedException.Reason;

/** Operations that remove recovery instances from DRS; the instances keep running. */
public final class InstanceRemovalOperations {

  private InstanceRemovalOperations() {}

  /** A replication of the instance stalls from then on. */
  public static JsonNode disconnect(Request request) {
    request.drs().removal().disconnect(request.where(), request.text("recoveryInstanceID"));
    return MissingNode.getInstance();
  }

  /** For an unknown instance, the service model only has a conflict. */
  public static JsonNode delete(Request request) {
    String id = request.text("recoveryInstanceID");
    try {
      request.drs().removal().delete(request.where(), id);
    } catch (RefusedException refused) {
      if (refused.reason() == Reason.UNKNOWN) {
        throw ApiException.conflict(
            String.valueOf(refused.getMessage()), refused.resource().awsName(), id);
      }
      throw refused;
    }
    return MissingNode.getInstance();
  }
}
