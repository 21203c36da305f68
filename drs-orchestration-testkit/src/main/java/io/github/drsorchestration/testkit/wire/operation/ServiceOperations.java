package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.testkit.wire.operation.request.Request;

/** Operations on DRS as a whole. */
final class ServiceOperations {

  private ServiceOperations() {}

  /** Initializes DRS; repeating it changes nothing. */
  static JsonNode initialize(Request request) {
    request.drs().administration().initialize(request.where());
    return MissingNode.getInstance();
  }
}
