package io.github.drsorchestration.aws.standin;

import java.util.Map;

/**
 * What a stand-in answers.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body
 * @param lost whether the connection breaks instead
 */
public record Answer(int status, Map<String, String> headers, String body, boolean lost) {

  public static Answer json(String body) {
    return new Answer(200, Map.of("Content-Type", "application/json"), body, false);
  }

  public static Answer xml(String body) {
    return new Answer(200, Map.of("Content-Type", "text/xml"), body, false);
  }

  /** An error of a service that speaks JSON. */
  public static Answer error(int status, String code, String message) {
    return new Answer(
        status,
        Map.of("Content-Type", "application/json", "x-amzn-ErrorType", code),
        "{\"message\":\"" + message + "\"}",
        false);
  }

  /** The connection breaks after the request has arrived. */
  public static Answer lostOnTheWay() {
    return new Answer(0, Map.of(), "", true);
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, lost);
  }
}
