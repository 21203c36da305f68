package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.BusyCheck;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.world.place.ServerDetails;
import java.util.Set;

/** Operations on the replication of source servers. */
public final class ReplicationOperations {

  private static final Set<ReplicationState> RETRIED =
      Set.of(ReplicationState.STALLED, ReplicationState.STOPPED, ReplicationState.DISCONNECTED);

  private ReplicationOperations() {}

  public static JsonNode start(Request request) {
    String id = BusyCheck.ownServer(request);
    ReplicationState state = state(request, id);
    if (state != ReplicationState.STOPPED) {
      throw conflict("Source server " + id + " is " + state + ", not STOPPED.", id);
    }
    request.drs().administration().startReplication(request.where(), id);
    return JsonValues.object().set("sourceServer", json(request, id));
  }

  /** Deletes the recovery points, too. */
  public static JsonNode stop(Request request) {
    String id = BusyCheck.ownServer(request);
    ReplicationState state = state(request, id);
    if (!state.isRecoverable()) {
      throw conflict("Source server " + id + " is " + state + " , not replicating.", id);
    }
    request.drs().administration().stopReplication(request.where(), id);
    return JsonValues.object().set("sourceServer", json(request, id));
  }

  public static JsonNode retry(Request request) {
    String id = request.knownServer();
    ReplicationState state = state(request, id);
    if (!RETRIED.contains(state)) {
      throw ApiException.invalid(
          "Source server " + id + " is " + state + ": there is nothing to retry.");
    }
    request.drs().administration().retryReplication(request.where(), id);
    return json(request, id);
  }

  public static JsonNode disconnect(Request request) {
    String id = BusyCheck.ownServer(request);
    rejectWithInstance(request, id);
    request.drs().administration().disconnect(request.where(), id);
    return json(request, id);
  }

  /**
   * An extended server need not be disconnected, since its replication belongs to its staging
   * server.
   */
  public static JsonNode delete(Request request) {
    String id = BusyCheck.server(request);
    rejectWithInstance(request, id);
    boolean extended = details(request, id).staging().isPresent();
    if (!extended && state(request, id) != ReplicationState.DISCONNECTED) {
      throw conflict("Source server " + id + " must be disconnected first.", id);
    }
    request.drs().administration().delete(request.where(), id);
    return MissingNode.getInstance();
  }

  private static void rejectWithInstance(Request request, String id) {
    details(request, id)
        .server()
        .recoveryInstanceId()
        .ifPresent(
            instance -> {
              throw conflict("Source server " + id + " has recovery instance " + instance, id);
            });
  }

  private static ApiException conflict(String message, String id) {
    return ApiException.conflict(message, "SourceServer", id);
  }

  private static ReplicationState state(Request request, String id) {
    return details(request, id).server().replicationState();
  }

  private static JsonNode json(Request request, String id) {
    return SourceServerJson.of(request, details(request, id));
  }

  private static ServerDetails details(Request request, String id) {
    return request.drs().server(request.where(), id).orElseThrow();
  }
}
