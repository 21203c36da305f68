package io.github.drsorchestration.core.rest.reading;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the one input of an operation from everywhere in a request. */
public final class RequestInput {

  private static final String TOKEN = "clientToken";
  private static final String VERSION = "version";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final InputFields fields;
  private final ObjectNode input = JsonNodeFactory.instance.objectNode();
  private final Map<String, String> sources = new HashMap<>();

  private RequestInput(InputFields fields) {
    this.fields = fields;
  }

  /**
   * The input that a request means.
   *
   * @param path the fields that its path has
   * @throws InvalidInputException if a part of it cannot be read, or two parts contradict each
   *     other
   */
  public static ObjectNode of(RestRequest request, Map<String, String> path, InputFields fields) {
    RequestInput gathered = new RequestInput(fields);
    path.forEach(
        (field, value) -> gathered.put(field, fields.value(field, List.of(value)), "path"));
    QueryParameters.of(request.query())
        .forEach((name, texts) -> gathered.put(name, fields.value(name, texts), "query"));
    gathered.putBody(request);
    gathered.putHeaders(request.headers());
    return gathered.input;
  }

  private void putBody(RestRequest request) {
    if (request.body().length == 0) {
      return;
    }
    if (request.method().equals("GET") || request.method().equals("HEAD")) {
      throw new InvalidInputException("body", "must be empty for " + request.method());
    }
    JsonNode body = StrictJson.read(PercentEncoding.utf8(request.body(), "body"));
    if (!body.isObject()) {
      throw new InvalidInputException("", "must be an object");
    }
    body.properties().forEach(field -> put(field.getKey(), field.getValue(), "body"));
  }

  private void putHeaders(Headers headers) {
    headers.find(VersionTag.IF_MATCH).flatMap(VersionTag::demanded).ifPresent(this::putVersion);
    if (fields.has(TOKEN)) {
      headers
          .find(IDEMPOTENCY_KEY)
          .ifPresent(key -> put(TOKEN, TextNode.valueOf(key), IDEMPOTENCY_KEY));
    }
  }

  /** A condition that nobody checks would be worse than none. */
  private void putVersion(JsonNode version) {
    if (!fields.has(VERSION)) {
      throw new InvalidInputException(
          VersionTag.IF_MATCH, "has no effect here, because no version is checked; leave it out");
    }
    put(VERSION, version, VersionTag.IF_MATCH);
  }

  private void put(String field, JsonNode value, String source) {
    JsonNode before = input.path(field);
    boolean isNew = before.isMissingNode() || before.isNull();
    if (!isNew && !value.isNull() && !before.equals(value)) {
      throw new InvalidInputException(
          field,
          "has one value in "
              + place(requireNonNull(sources.get(field)))
              + " and another in "
              + place(source));
    }
    if (isNew) {
      input.set(field, value);
      sources.put(field, source);
    }
  }

  private static String place(String source) {
    return Character.isUpperCase(source.charAt(0)) ? source : "the " + source;
  }
}
