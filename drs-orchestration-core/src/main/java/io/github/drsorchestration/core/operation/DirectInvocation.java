package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.core.input.DidYouMean;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Calls operations by name, as a function that is invoked with JSON does. A document is one call or
 * a batch of them, each of which is answered for itself and in order.
 *
 * <pre>{@code
 * {"operation": "getRecoveryPlan", "input": {"planId": "shop"}}
 * {"batch": [{"operation": "getProfile"}, {"operation": "listRecoveryPlans"}]}
 * }</pre>
 */
public final class DirectInvocation {

  /** The most calls of a batch. */
  public static final int MAX_BATCH = 100;

  private static final ObjectMapper MAPPER = DomainJson.mapper();
  private static final String OPERATION = "operation";
  private static final String INPUT = "input";
  private static final String BATCH = "batch";

  private final Operations operations;
  private final Ids ids;

  public DirectInvocation(Operations operations, Ids ids) {
    this.operations = operations;
    this.ids = ids;
  }

  /** Answers a document. Nothing that a caller can send makes it throw instead. */
  public String handle(String json, Principal principal, EntryPoint entryPoint) {
    try {
      return MAPPER.writeValueAsString(answer(json, principal, entryPoint));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode answer(String json, Principal principal, EntryPoint entryPoint) {
    try {
      JsonNode document = StrictJson.read(json);
      return document.has(BATCH)
          ? batch(document, principal, entryPoint)
          : one(document, principal, entryPoint);
    } catch (InvalidInputException e) {
      return refused(e);
    }
  }

  private ObjectNode batch(JsonNode document, Principal principal, EntryPoint entryPoint) {
    requireFields(document, List.of(BATCH));
    JsonNode calls = document.path(BATCH);
    if (!calls.isArray() || calls.isEmpty() || calls.size() > MAX_BATCH) {
      throw new InvalidInputException(BATCH, "must be a list of 1 to " + MAX_BATCH + " calls");
    }
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    calls.forEach(call -> answers.withArray(BATCH).add(oneOfMany(call, principal, entryPoint)));
    return answers;
  }

  private ObjectNode oneOfMany(JsonNode call, Principal principal, EntryPoint entryPoint) {
    try {
      return one(call, principal, entryPoint);
    } catch (InvalidInputException e) {
      return refused(e);
    }
  }

  private ObjectNode one(JsonNode call, Principal principal, EntryPoint entryPoint) {
    requireFields(call, List.of(OPERATION, INPUT));
    JsonNode name = call.path(OPERATION);
    if (!name.isTextual()) {
      throw new InvalidInputException(OPERATION, "must be the name of an operation");
    }
    OperationResult result =
        operations.call(
            new OperationCall(name.textValue(), call.path(INPUT), principal, entryPoint));
    return JsonNodeFactory.instance
        .objectNode()
        .put(OPERATION, name.textValue())
        .put("requestId", result.requestId())
        .set(result instanceof OperationResult.Done ? "output" : "error", result.json());
  }

  private ObjectNode refused(InvalidInputException e) {
    ErrorBody error = ErrorBody.of(e, ids.next());
    return JsonNodeFactory.instance
        .objectNode()
        .put("requestId", error.requestId())
        .set("error", MAPPER.valueToTree(error));
  }

  private static void requireFields(JsonNode object, List<String> known) {
    if (!object.isObject()) {
      throw new InvalidInputException("", "must be an object");
    }
    for (var field : object.properties()) {
      if (!known.contains(field.getKey())) {
        throw new InvalidInputException(
            field.getKey(), "is not a known field" + DidYouMean.hint(field.getKey(), known));
      }
    }
  }
}
