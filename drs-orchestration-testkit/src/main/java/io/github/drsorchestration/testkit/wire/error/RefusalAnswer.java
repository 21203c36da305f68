package io.github.drsorchestration.testkit.wire.error;

import io.github.drsorchestration.testkit.wire.http.WireAnswer;
import java.time.Duration;

/** A refusal as clients of JSON services understand it. */
public final class RefusalAnswer {

  private static final long NANOS_BELOW_A_SECOND = 999_999_999;

  private RefusalAnswer() {}

  /** The answer for a refusal; clients go by its header, since {@code code} is also a member. */
  public static WireAnswer of(Refusal refusal) {
    WireAnswer answer =
        WireAnswer.json(refusal.type().status(), refusal.body())
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
