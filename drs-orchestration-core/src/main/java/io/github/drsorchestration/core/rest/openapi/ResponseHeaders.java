package io.github.drsorchestration.core.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of responses that mean something to a client. */
enum ResponseHeaders {
  REQUEST_ID("X-Request-Id", "The id under which the logs tell of the request."),
  ETAG("ETag", "The version of what is answered, in quotation marks."),
  LOCATION("Location", "Where to find what was created or started."),
  RETRY_AFTER("Retry-After", "After how many seconds it makes sense to repeat the request."),
  AUTHENTICATE("WWW-Authenticate", "How to sign in.");

  private final String header;
  private final String description;

  ResponseHeaders(String header, String description) {
    this.header = header;
    this.description = description;
  }

  static ObjectNode components() {
    ObjectNode components = JsonNodeFactory.instance.objectNode();
    for (ResponseHeaders it : values()) {
      components
          .putObject(it.header)
          .put("description", it.description)
          .putObject("schema")
          .put("type", it == RETRY_AFTER ? "integer" : "string");
    }
    return components;
  }

  /** References to some of them. */
  static ObjectNode references(ResponseHeaders... headers) {
    Map<String, ObjectNode> references = new LinkedHashMap<>();
    for (ResponseHeaders it : headers) {
      references.put(
          it.header,
          JsonNodeFactory.instance.objectNode().put("$ref", "#/components/headers/" + it.header));
    }
    return JsonNodeFactory.instance.objectNode().setAll(references);
  }
}
