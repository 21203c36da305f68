package io.github.drsorchestration.core.rest.openapi;

import static io.github.drsorchestration.core.rest.openapi.ResponseHeaders.AUTHENTICATE;
import static io.github.drsorchestration.core.rest.openapi.ResponseHeaders.REQUEST_ID;
import static io.github.drsorchestration.core.rest.openapi.ResponseHeaders.RETRY_AFTER;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.openapi.schema.Direction;
import io.github.drsorchestration.core.rest.openapi.schema.Schemas;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The responses that tell of failures, one for each set of codes that share a status. */
final class ErrorResponses {

  private static final int MAX_NAMED = 2;

  private final Schemas schemas;
  private final Map<String, ObjectNode> responses = new TreeMap<>();

  ErrorResponses(Schemas schemas) {
    this.schemas = schemas;
  }

  /** References to the responses for these codes, by status. */
  Map<String, ObjectNode> of(Collection<ErrorCode> codes) {
    Map<String, ObjectNode> references = new TreeMap<>();
    codes.stream()
        .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()))
        .forEach((status, group) -> references.put(String.valueOf(status), reference(group)));
    return references;
  }

  private ObjectNode reference(List<ErrorCode> codes) {
    String name = name(codes);
    responses.computeIfAbsent(name, it -> response(codes));
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/responses/" + name);
  }

  private static String name(List<ErrorCode> codes) {
    return codes.size() <= MAX_NAMED
        ? codes.stream().map(ErrorResponses::camelCase).collect(Collectors.joining("Or"))
        : "Error" + codes.get(0).status();
  }

  private static String camelCase(ErrorCode code) {
    return Arrays.stream(code.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private ObjectNode response(List<ErrorCode> codes) {
    ObjectNode response =
        JsonNodeFactory.instance
            .objectNode()
            .put(
                "description",
                codes.stream()
                    .map(code -> "`" + code + "`: " + code.meaning() + ".")
                    .collect(Collectors.joining(" ")));
    ObjectNode headers = ResponseHeaders.references(REQUEST_ID);
    if (codes.stream().anyMatch(ErrorCode::retryable)) {
      headers.setAll(ResponseHeaders.references(RETRY_AFTER));
    }
    if (codes.contains(ErrorCode.NOT_SIGNED_IN)) {
      headers.setAll(ResponseHeaders.references(AUTHENTICATE));
    }
    response.set("headers", headers);
    response
        .putObject("content")
        .putObject("application/json")
        .set("schema", schemas.of(schemas.type(ErrorBody.class), Direction.OUTPUT));
    return response;
  }

  ObjectNode components() {
    return JsonNodeFactory.instance.objectNode().setAll(responses);
  }
}
