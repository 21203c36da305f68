package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;

/** Operations on the replication of source servers. */
public final class ReplicationOperations {

  private ReplicationOperations() {}

  public static JsonNode start(Request request) {
    request.drs().replication().start(request.where(), id(request));
    return JsonValues.object().set("sourceServer", json(request));
  }

  /** Deletes the recovery points, too. */
  public static JsonNode stop(Request request) {
    request.drs().replication().stop(request.where(), id(request));
    return JsonValues.object().set("sourceServer", json(request));
  }

  public static JsonNode retry(Request request) {
    request.drs().replication().retry(request.where(), id(request));
    return json(request);
  }

  public static JsonNode disconnect(Request request) {
    request.drs().replication().disconnect(request.where(), id(request));
    return json(request);
  }

  public static JsonNode delete(Request request) {
    request.drs().replication().delete(request.where(), id(request));
    return MissingNode.getInstance();
  }

  private static JsonNode json(Request request) {
    return SourceServerJson.of(
        request, request.drs().server(request.where(), id(request)).orElseThrow());
  }

  private static String id(Request request) {
    return request.text("sourceServerID");
  }
}
