package io.github.drsorchestration.testkit.wire.error;

import io.github.drsorchestration.testkit.wire.http.WireResponse;
import java.time.Duration;

/** A refusal as clients of JSON services understand it. */
public final class ErrorResponse {

  private static final long NANOS_BELOW_A_SECOND = 999_999_999;

  private ErrorResponse() {}

  /** The answer for a refusal; clients go by its header, since {@code code} is also a member. */
  public static WireResponse of(ApiException refusal) {
    WireResponse answer =
        WireResponse.json(refusal.type().status(), refusal.body())
            .with("x-amzn-ErrorType", refusal.type().code());
    return refusal
        .retryAfter()
        .map(wait -> answer.with("Retry-After", String.valueOf(seconds(wait))))
        .orElse(answer);
  }

  private static long seconds(Duration wait) {
    return wait.plusNanos(NANOS_BELOW_A_SECOND).toSeconds();
  }
}
