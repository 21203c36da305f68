package io.github.drsorchestration.testkit.wire.http;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request.
 *
 * @param method the HTTP method
 * @param rawPath the undecoded path, in which an encoded slash stays encoded
 * @param rawQuery the undecoded query; empty if there is none
 * @param headers the first value of each header, under its name in lower case
 * @param body the body as text
 */
public record WireRequest(
    String method, String rawPath, String rawQuery, Map<String, String> headers, String body) {

  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  /** The parameters of the query, decoded. */
  public Map<String, List<String>> query() {
    return parameters(rawQuery);
  }

  /** The parameters of a form in the body, decoded. */
  public Map<String, List<String>> form() {
    return parameters(body);
  }

  private static Map<String, List<String>> parameters(String encoded) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new InvalidValueException("request", "'" + text + "' is not URL-encoded");
    }
  }

  /** Decodes a part of a path, in which a plus sign stands for itself. */
  public static String decodePath(String rawPart) {
    return decode(rawPart.replace("+", "%2B"));
  }
}
