package io.github.drsorchestration.cli.remote.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.cli.remote.setting.ServerAddress;
import java.net.http.HttpResponse;

/**
 * What a server has answered.
 *
 * @param server the server
 * @param status the status code
 * @param requestId the id under which the server's log tells of the request; empty if it has none
 * @param text the body as it came
 */
public record Answer(ServerAddress server, int status, String requestId, String text) {

  static Answer of(ServerAddress server, HttpResponse<String> response) {
    return new Answer(
        server,
        response.statusCode(),
        response.headers().firstValue("X-Request-Id").orElse(""),
        response.body());
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** What is to be thrown where it is the answer to a request for this, and no success. */
  public RuntimeException refusal(String request) {
    return Refusals.of(request, this);
  }

  /** The body as JSON; missing where it is none. */
  public JsonNode json() {
    try {
      return text.isBlank() ? MissingNode.getInstance() : DomainJson.mapper().readTree(text);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** The body as a value of the library. */
  public <T> T as(Class<T> type) {
    try {
      return DomainJson.mapper().readValue(text, type);
    } catch (JsonProcessingException other) {
      throw Refusals.notUnderstood(this);
    }
  }
}
