package io.github.drsorchestration.core.operation.error;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.core.input.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a caller is told of a failure.
 *
 * @param error what the code means, for people
 * @param code for programs
 * @param message what happened here, and what to do next; never a payload or a secret
 * @param details every thing that is wrong with the input, where that is the reason
 * @param retryable whether the same request may succeed later
 * @param retryAfter after how many seconds it makes sense to repeat it
 * @param requestId the id under which the logs tell of the call
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ErrorBody(
    String error,
    ErrorCode code,
    String message,
    List<Problem> details,
    boolean retryable,
    Optional<Long> retryAfter,
    String requestId) {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  public ErrorBody {
    details = List.copyOf(details);
  }

  /** A failure that has nothing to tell beyond its code and a message. */
  public static ErrorBody of(ErrorCode code, String message, String requestId) {
    return of(code, message, List.of(), RETRY_AFTER, requestId);
  }

  /** What is told of something that was thrown. A defect is told by its request id alone. */
  public static ErrorBody of(Throwable thrown, String requestId) {
    ErrorCode code = ErrorCode.of(thrown);
    String message =
        code == ErrorCode.INTERNAL
            ? "the service failed; its log tells more of request " + requestId
            : String.valueOf(thrown.getMessage());
    return of(code, message, details(thrown), retryAfter(thrown), requestId);
  }

  private static Duration retryAfter(Throwable thrown) {
    return thrown instanceof ThrottledException throttled
        ? throttled.retryAfter().orElse(RETRY_AFTER)
        : RETRY_AFTER;
  }

  private static ErrorBody of(
      ErrorCode code,
      String message,
      List<Problem> details,
      Duration retryAfter,
      String requestId) {
    Optional<Long> seconds =
        code.retryable() ? Optional.of(Math.max(1, retryAfter.toSeconds())) : Optional.empty();
    return new ErrorBody(
        code.meaning(), code, message, details, code.retryable(), seconds, requestId);
  }

  private static List<Problem> details(Throwable thrown) {
    if (thrown instanceof InvalidInputException input) {
      return input.problems();
    }
    if (thrown instanceof InvalidPlanException plan) {
      return plan.problems();
    }
    return thrown instanceof InvalidValueException value
        ? List.of(new Problem(value.field(), value.rule()))
        : List.of();
  }
}
