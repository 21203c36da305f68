package io.github.drsorchestration.testkit.wire.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP response.
 *
 * @param status the HTTP status
 * @param contentType the content type of the body
 * @param headers further headers
 * @param body the body; empty if there is none
 */
public record WireResponse(
    int status, String contentType, Map<String, String> headers, String body) {

  private static final String JSON = "application/json";

  /** A response with a JSON body, or without a body if the node is missing. */
  public static WireResponse json(int status, JsonNode body) {
    return new WireResponse(status, JSON, Map.of(), body.isMissingNode() ? "" : body.toString());
  }

  public static WireResponse xml(int status, String body) {
    return new WireResponse(status, "text/xml", Map.of(), body);
  }

  /** A copy with another content type. */
  public WireResponse as(String otherContentType) {
    return new WireResponse(status, otherContentType, headers, body);
  }

  /** A copy with another header. */
  public WireResponse with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new WireResponse(status, contentType, more, body);
  }
}
