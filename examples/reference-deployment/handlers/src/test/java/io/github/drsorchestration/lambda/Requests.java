package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Events of API Gateway. */
final class Requests {

  private Requests() {}

  static String get(String path, String groups) {
    return of("GET", path, groups);
  }

  static String of(String method, String path, String groups) {
    return of(method, path, groups, "");
  }

  /** A request by somebody whose token the authorizer has verified. */
  static String of(String method, String path, String groups, String body) {
    ObjectNode event = event(method, path);
    event
        .withObject("requestContext")
        .putObject("authorizer")
        .putObject("claims")
        .put("sub", "user-1")
        .put("email", "maria@example.com")
        .put("cognito:groups", groups);
    if (!body.isEmpty()) {
      event.put("body", body);
      event.withObject("multiValueHeaders").withArray("Content-Type").add("application/json");
    }
    return event.toString();
  }

  static String signed(String method, String path, String arn) {
    ObjectNode event = event(method, path);
    event.withObject("requestContext").putObject("identity").put("userArn", arn);
    return event.toString();
  }

  static String anonymous(String method, String path) {
    return event(method, path).toString();
  }

  private static ObjectNode event(String method, String path) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("resource", "/{proxy+}").put("path", path).put("httpMethod", method);
    event.putObject("multiValueHeaders").putArray("Accept").add("application/json");
    event.putNull("multiValueQueryStringParameters").putNull("body");
    event.putObject("requestContext").put("stage", "prod");
    return event.put("isBase64Encoded", false);
  }
}
