package io.github.drsorchestration.testkit.wire.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer to send.
 *
 * @param status the HTTP status
 * @param contentType what the body is
 * @param headers further headers
 * @param body the body; empty for an answer without one
 */
public record WireResponse(int status, String contentType, Map<String, String> headers, String body) {

  private static final String JSON = "application/json";

  /** An answer whose body is this value; none where the value is missing. */
  public static WireResponse json(int status, JsonNode body) {
    return new WireResponse(status, JSON, Map.of(), body.isMissingNode() ? "" : body.toString());
  }

  public static WireResponse xml(int status, String body) {
    return new WireResponse(status, "text/xml", Map.of(), body);
  }

  /** The same with another content type. */
  public WireResponse as(String otherContentType) {
    return new WireResponse(status, otherContentType, headers, body);
  }

  /** The same with a header. */
  public WireResponse with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new WireResponse(status, contentType, more, body);
  }
}
