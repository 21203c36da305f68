package io.github.drsorchestration.testkit.wire.operation.request;

import com.fasterxml.jackson.databind.JsonNode;

/** Handles the requests of one operation. */
@FunctionalInterface
public interface Handler {

  /**
   * Handles a request.
   *
   * @param request a request that fits the service model
   * @return the body of the response, or a missing node for a response without one
   */
  JsonNode answer(Request request);
}
