package io.github.drsorchestration.core.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.reading.MediaTypes;
import io.github.drsorchestration.core.rest.reading.PercentEncoding;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what came of a request into responses. */
final class Answers {

  static final String REQUEST_ID = "X-Request-Id";

  private static final ObjectMapper MAPPER = DomainJson.mapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private Answers() {}

  static RestResponse json(int status, Object body, String requestId) {
    try {
      // Half of a surrogate pair, which a message may quote, would end a writer of bytes.
      return new RestResponse(
              status,
              Headers.of(Map.of("Content-Type", MediaTypes.JSON)),
              MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8))
          .with(REQUEST_ID, requestId);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page that may show itself, and neither load nor run anything. */
  static RestResponse page(String html, String requestId) {
    Headers headers =
        Headers.of(
            Map.of(
                "Content-Type",
                MediaTypes.HTML + "; charset=utf-8",
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"));
    return new RestResponse(200, headers, html.getBytes(StandardCharsets.UTF_8))
        .with(REQUEST_ID, requestId);
  }

  static RestResponse failure(ErrorBody error) {
    RestResponse response = json(error.code().status(), error, error.requestId());
    if (error.code() == ErrorCode.NOT_SIGNED_IN) {
      response = response.with("WWW-Authenticate", "Bearer");
    }
    return error.retryAfter().isPresent()
        ? response.with("Retry-After", String.valueOf(error.retryAfter().get()))
        : response;
  }

  /** The address of what was created or started; absent where the output does not tell. */
  static Optional<String> location(String template, JsonNode output, Map<String, String> path) {
    StringBuilder address = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(template);
    while (placeholder.find()) {
      String field = placeholder.group(1);
      String id = output.path(field).asText(path.getOrDefault(field, ""));
      if (id.isEmpty()) {
        return Optional.empty();
      }
      placeholder.appendReplacement(address, Matcher.quoteReplacement(PercentEncoding.encode(id)));
    }
    return Optional.of(placeholder.appendTail(address).toString());
  }
}
