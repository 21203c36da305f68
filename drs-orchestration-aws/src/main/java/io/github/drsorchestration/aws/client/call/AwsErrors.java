package io.github.drsorchestration.aws.client.call;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AccessDeniedException.Reason;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.aws.region.DrsRegions;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The only translator of AWS errors. It decides by types and codes, never by texts, and says of
 * what it speaks: the operation, the service and the place. What denied a call is told by its text
 * alone; see {@link Denial}.
 *
 * <table>
 * <caption>What an error becomes</caption>
 * <tr><th>Error</th><th>Exception</th></tr>
 * <tr><td>throttling, 429</td><td>{@link ThrottledException}, with {@code Retry-After}</td></tr>
 * <tr><td>a missing permission; missing, bad or expired credentials; 401, 403</td><td>{@link
 * AccessDeniedException}</td></tr>
 * <tr><td>UninitializedAccountException</td><td>{@link NotInitializedException}</td></tr>
 * <tr><td>ServiceQuotaExceededException, 402</td><td>{@link QuotaExceededException}</td></tr>
 * <tr><td>any other 4xx</td><td>{@link CallRejectedException}</td></tr>
 * <tr><td>no connection could be made, credentials could not be read</td><td>{@link
 * ServiceUnavailableException}</td></tr>
 * <tr><td>5xx, a timeout, a lost answer</td><td>{@link ServiceUnavailableException} where the call
 * may be repeated, else {@link OutcomeUnknownException}</td></tr>
 * </table>
 */
final class AwsErrors {

  private static final int MAX_MESSAGE_LENGTH = 500;

  private AwsErrors() {}

  static ServiceException translate(
      String operation, Callee callee, boolean repeatable, SdkException e) {
    return e instanceof AwsServiceException answer
        ? answered(operation, callee, repeatable, answer)
        : unanswered(operation, callee, repeatable, e);
  }

  private static ServiceException answered(
      String operation, Callee callee, boolean repeatable, AwsServiceException e) {
    ErrorCode code = ErrorCode.of(e);
    boolean saysNothing = code.code().isEmpty() && code.status() == 0;
    String what = saysNothing ? e.getClass().getSimpleName() : code.toString();
    String message = whoAnswered(callee, e) + " answered " + what + text(e) + request(e);
    return switch (code.meaning()) {
      case THROTTLED ->
          new ThrottledException(operation, message, ErrorCode.retryAfter(e).orElse(null));
      case NOT_INITIALIZED -> new NotInitializedException(operation, message, e);
      case ACCESS_DENIED -> Denial.of(code, callee, e).exception(operation, message, e);
      case QUOTA_EXCEEDED -> new QuotaExceededException(operation, message, e);
      case SERVER_ERROR ->
          repeatable || NeverSent.isProvedBy(e)
              ? new ServiceUnavailableException(operation, message, e)
              : new OutcomeUnknownException(operation, message, e);
      case REJECTED -> new CallRejectedException(operation, message, e);
    };
  }

  private static ServiceException unanswered(
      String operation, Callee callee, boolean repeatable, SdkException e) {
    if (e instanceof AbortedException) {
      Thread.currentThread().interrupt();
    }
    if (!NeverSent.isProvedBy(e)) {
      String message = callee + " gave no answer (" + reason(e) + ")";
      return repeatable
          ? new ServiceUnavailableException(operation, message, e)
          : new OutcomeUnknownException(operation, message, e);
    }
    if (!NeverSent.isOfCredentials(e)) {
      String message = callee + " could not be reached (" + reason(e) + ")";
      return NeverSent.isOfUnknownHost(e) && !isOffered(callee)
          ? ServiceUnavailableException.notOffered(operation, message, e)
          : new ServiceUnavailableException(operation, message, e);
    }
    return e.getCause() == null
        ? new AccessDeniedException(
            operation, "there are no credentials for " + callee, Reason.CREDENTIALS, null, e)
        : new ServiceUnavailableException(
            operation,
            "the credentials for " + callee + " could not be read (" + reason(e) + ")",
            e);
  }

  /** Whether the service has an endpoint in the Region, as far as this version knows. */
  private static boolean isOffered(Callee callee) {
    return !callee.service().equals("DRS")
        || callee.region().flatMap(DrsRegions.published()::find).isPresent();
  }

  private static String whoAnswered(Callee callee, AwsServiceException e) {
    return NeverSent.isOfCredentials(e)
        ? "the credentials for " + callee + " could not be read: " + service(e)
        : callee.toString();
  }

  private static String service(AwsServiceException e) {
    return Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::serviceName).orElse("AWS");
  }

  /** The innermost cause by its type alone: texts of the network may show what was sent. */
  private static String reason(Throwable failure) {
    Throwable at = failure;
    for (Throwable cause = at.getCause(); cause != null; cause = at.getCause()) {
      at = cause;
    }
    return at.getClass().getSimpleName();
  }

  private static String text(AwsServiceException e) {
    String text =
        Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::errorMessage).orElse("");
    if (text.isBlank()) {
      return "";
    }
    return ": "
        + (text.length() <= MAX_MESSAGE_LENGTH ? text : text.substring(0, MAX_MESSAGE_LENGTH));
  }

  private static String request(AwsServiceException e) {
    return e.requestId() == null ? "" : " (request " + e.requestId() + ")";
  }
}
