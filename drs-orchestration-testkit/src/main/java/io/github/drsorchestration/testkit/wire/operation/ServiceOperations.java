package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.testkit.wire.operation.request.Request;

/** DRS in an account and Region as a whole. */
final class ServiceOperations {

  private ServiceOperations() {}

  /** Takes DRS into use; to do it again changes nothing. */
  static JsonNode initialize(Request request) {
    request.drs().administration().initialize(request.where());
    return MissingNode.getInstance();
  }
}
