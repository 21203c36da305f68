package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.core.operation.error.ErrorBody;

/** What came of a call. Nothing that a caller can send makes it throw instead. */
public sealed interface OperationResult {

  String requestId();

  /** The answer for people and programs. */
  JsonNode json();

  /**
   * The operation did what was asked.
   *
   * @param requestId the id of the call
   * @param output what it answered
   */
  record Done(String requestId, Object output) implements OperationResult {

    private static final ObjectMapper MAPPER = DomainJson.mapper();

    @Override
    public JsonNode json() {
      return MAPPER.valueToTree(output);
    }
  }

  /**
   * The operation did not do what was asked.
   *
   * @param error why, and what to do next
   */
  record Failed(ErrorBody error) implements OperationResult {

    private static final ObjectMapper MAPPER = DomainJson.mapper();

    @Override
    public String requestId() {
      return error.requestId();
    }

    @Override
    public JsonNode json() {
      return MAPPER.valueToTree(error);
    }
  }
}
