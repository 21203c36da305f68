package io.github.drsorchestration.testkit.wire.error;

import io.github.drsorchestration.testkit.wire.http.WireResponse;
import java.time.Duration;

/** The response of JSON services to a failed request. */
public final class ErrorResponse {

  private static final long NANOS_BELOW_A_SECOND = 999_999_999;

  private ErrorResponse() {}

  /**
   * The response for an error. Clients read the error type from the header, since some errors have
   * a member {@code code}.
   */
  public static WireResponse of(ApiException error) {
    WireResponse response =
        WireResponse.json(error.type().status(), error.body())
            .with("x-amzn-ErrorType", error.type().code());
    return error
        .retryAfter()
        .map(wait -> response.with("Retry-After", String.valueOf(seconds(wait))))
        .orElse(response);
  }

  private static long seconds(Duration wait) {
    return wait.plusNanos(NANOS_BELOW_A_SECOND).toSeconds();
  }
}
