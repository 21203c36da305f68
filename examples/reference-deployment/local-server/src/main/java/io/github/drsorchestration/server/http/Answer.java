package io.github.drsorchestration.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes responses of the form that those of the operations have. */
public final class Answer {

  static final String REQUEST_ID = "X-Request-Id";

  private static final ObjectMapper MAPPER = DomainJson.mapper();
  private static final Ids IDS = new RandomIds();

  private Answer() {}

  static String requestId() {
    return IDS.next();
  }

  public static RestResponse json(int status, Object body) {
    return text(status, "application/json", write(body));
  }

  public static RestResponse text(int status, String mediaType, String body) {
    return new RestResponse(
        status,
        Headers.of(
            Map.of(
                "Content-Type", mediaType, "Cache-Control", "no-store", REQUEST_ID, requestId())),
        body.getBytes(StandardCharsets.UTF_8));
  }

  public static RestResponse failure(ErrorCode code, String message) {
    return failure(code.status(), code, message);
  }

  /** What is told of something that was thrown. */
  static RestResponse failure(OrchestrationException thrown) {
    ErrorBody error = ErrorBody.of(thrown, IDS.next());
    RestResponse response = json(error.code().status(), error).with(REQUEST_ID, error.requestId());
    return error
        .retryAfter()
        .map(seconds -> response.with("Retry-After", String.valueOf(seconds)))
        .orElse(response);
  }

  /** A failure whose status is none that the operations have. */
  static RestResponse failure(int status, ErrorCode code, String message) {
    ErrorBody error = ErrorBody.of(code, message, IDS.next());
    RestResponse response = json(status, error).with(REQUEST_ID, error.requestId());
    return code == ErrorCode.NOT_SIGNED_IN ? response.with("WWW-Authenticate", "Bearer") : response;
  }

  /** That something was asked for too often. */
  public static RestResponse tooMany(String message, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    ErrorBody error =
        new ErrorBody(
            ErrorCode.THROTTLED.meaning(),
            ErrorCode.THROTTLED,
            message,
            List.of(),
            true,
            Optional.of(seconds),
            IDS.next());
    return json(429, error)
        .with(REQUEST_ID, error.requestId())
        .with("Retry-After", String.valueOf(seconds));
  }

  private static String write(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
