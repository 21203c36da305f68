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
public record WireAnswer(int status, String contentType, Map<String, String> headers, String body) {

  private static final String JSON = "application/json";

  /** An answer whose body is this value; none where the value is missing. */
  public static WireAnswer json(int status, JsonNode body) {
    return new WireAnswer(status, JSON, Map.of(), body.isMissingNode() ? "" : body.toString());
  }

  public static WireAnswer xml(int status, String body) {
    return new WireAnswer(status, "text/xml", Map.of(), body);
  }

  /** The same with another content type. */
  public WireAnswer as(String otherContentType) {
    return new WireAnswer(status, otherContentType, headers, body);
  }

  /** The same with a header. */
  public WireAnswer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new WireAnswer(status, contentType, more, body);
  }
}
