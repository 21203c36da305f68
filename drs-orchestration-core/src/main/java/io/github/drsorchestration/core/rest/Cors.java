package io.github.drsorchestration.core.rest;

import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which pages in a browser may use the API from elsewhere.
 *
 * @param origins their origins, such as {@code https://console.example.com}; {@code *} stands for
 *     all
 * @param credentials whether they may send cookies and the like
 */
public record Cors(Set<String> origins, boolean credentials) {

  /** No other origin. */
  public static final Cors NONE = new Cors(Set.of(), false);

  private static final String ANY = "*";
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");
  private static final String REQUEST_HEADERS =
      "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match";
  private static final String RESPONSE_HEADERS =
      "Allow, ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id";
  private static final String MAX_AGE_SECONDS = "600";

  public Cors {
    origins = Set.copyOf(origins);
    for (String origin : origins) {
      if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException("not an origin: " + origin);
      }
    }
    if (credentials && origins.contains(ANY)) {
      throw new IllegalArgumentException("credentials need named origins");
    }
  }

  /** What a response tells the browser. */
  RestResponse on(RestRequest request, RestResponse response) {
    RestResponse answer = dependsOnOrigin() ? response.with("Vary", "Origin") : response;
    Optional<String> allowed = allowed(request.headers());
    if (allowed.isEmpty()) {
      return answer;
    }
    answer =
        answer
            .with("Access-Control-Allow-Origin", allowed.get())
            .with("Access-Control-Expose-Headers", RESPONSE_HEADERS);
    return credentials ? answer.with("Access-Control-Allow-Credentials", "true") : answer;
  }

  /** What the answer to a preflight tells beyond that. */
  RestResponse onPreflight(RestRequest request, RestResponse response, String methods) {
    if (allowed(request.headers()).isEmpty()) {
      return response;
    }
    return response
        .with("Access-Control-Allow-Methods", methods)
        .with("Access-Control-Allow-Headers", REQUEST_HEADERS)
        .with("Access-Control-Max-Age", MAX_AGE_SECONDS);
  }

  private boolean dependsOnOrigin() {
    return !origins.isEmpty() && !origins.contains(ANY);
  }

  private Optional<String> allowed(Headers headers) {
    return origins.contains(ANY)
        ? headers.find("Origin").map(origin -> ANY)
        : headers.find("Origin").filter(origins::contains);
  }
}
