package io.github.drsorchestration.testkit.wire.operation.request;

import com.fasterxml.jackson.databind.JsonNode;

/** What an operation does. */
@FunctionalInterface
public interface Handler {

  /**
   * Does it.
   *
   * @param request a request that fits the service model
   * @return the body of the answer, or a missing node for an answer without one
   */
  JsonNode answer(Request request);
}
