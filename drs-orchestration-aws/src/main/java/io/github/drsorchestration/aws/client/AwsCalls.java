package io.github.drsorchestration.aws.client;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes calls to AWS, and says in our own words what went wrong. Everything that AWS can answer
 * becomes a {@link ServiceException} here and nowhere else; what does not come from AWS passes
 * through.
 *
 * <table>
 * <caption>What an answer becomes</caption>
 * <tr><th>Answer</th><th>Exception</th></tr>
 * <tr><td>throttling, 429</td><td>{@link ThrottledException}, with {@code Retry-After}</td></tr>
 * <tr><td>a missing permission, bad or expired credentials</td><td>{@link
 * AccessDeniedException}</td></tr>
 * <tr><td>UninitializedAccountException</td><td>{@link NotInitializedException}</td></tr>
 * <tr><td>ServiceQuotaExceededException, 402</td><td>{@link QuotaExceededException}</td></tr>
 * <tr><td>ConflictException of a server in another job</td><td>{@link
 * ServerBusyException}</td></tr>
 * <tr><td>any other 4xx</td><td>{@link CallRejectedException}</td></tr>
 * <tr><td>no connection could be made</td><td>{@link ServiceUnavailableException}</td></tr>
 * <tr><td>5xx, a timeout, a lost answer</td><td>{@link ServiceUnavailableException} where the call
 * may be repeated, else {@link OutcomeUnknownException}</td></tr>
 * </table>
 */
public final class AwsCalls {

  private static final int LONGEST_MESSAGE = 500;

  private static final Pattern BUSY =
      Pattern.compile("\\bjobs?\\b|being processed|in progress", Pattern.CASE_INSENSITIVE);

  private AwsCalls() {}

  /** Makes a call that changes nothing, or that has the same effect however often it is made. */
  public static <T> T repeatable(String operation, Object where, Supplier<T> call) {
    return make(operation, where, true, call);
  }

  /** Makes a call that must not be made again while nobody knows what came of it. */
  public static <T> T once(String operation, Object where, Supplier<T> call) {
    return make(operation, where, false, call);
  }

  /** Makes a repeatable call; empty where the service does not know what is asked for. */
  public static <T> Optional<T> ifKnown(String operation, Object where, Supplier<T> call) {
    return repeatable(
        operation,
        where,
        () -> {
          try {
            return Optional.of(call.get());
          } catch (AwsServiceException e) {
            if (ErrorCode.of(e).isUnknownThing()) {
              return Optional.<T>empty();
            }
            throw e;
          }
        });
  }

  private static <T> T make(String operation, Object where, boolean repeatable, Supplier<T> call) {
    try {
      return call.get();
    } catch (AwsServiceException e) {
      throw answered(operation, where, repeatable, e);
    } catch (SdkException e) {
      throw unanswered(operation, where, repeatable, e);
    }
  }

  private static ServiceException answered(
      String operation, Object where, boolean repeatable, AwsServiceException e) {
    ErrorCode code = ErrorCode.of(e);
    String message = message(where, code, e);
    if (code.isThrottling()) {
      return new ThrottledException(operation, message, ErrorCode.retryAfter(e).orElse(null));
    }
    if (code.isNotInitialized()) {
      return new NotInitializedException(operation, message, e);
    }
    if (code.isDenied()) {
      return new AccessDeniedException(operation, message, e);
    }
    if (code.isQuota()) {
      return new QuotaExceededException(operation, message, e);
    }
    if (code.isConflict() && !repeatable && BUSY.matcher(text(e)).find()) {
      return new ServerBusyException(operation, message, e);
    }
    if (code.isServerError()) {
      return lost(operation, message, repeatable, e);
    }
    return new CallRejectedException(operation, message, e);
  }

  private static ServiceException unanswered(
      String operation, Object where, boolean repeatable, SdkException e) {
    String message = "no answer from " + where + " (" + reason(e) + ")";
    return lost(operation, message, repeatable || neverSent(e), e);
  }

  private static ServiceException lost(
      String operation, String message, boolean harmless, SdkException e) {
    return harmless
        ? new ServiceUnavailableException(operation, message, e)
        : new OutcomeUnknownException(operation, message, e);
  }

  private static boolean neverSent(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof ConnectException
          || at instanceof UnknownHostException
          || at instanceof NoRouteToHostException) {
        return true;
      }
    }
    return false;
  }

  /** The innermost reason by its type alone: texts of the network may show what was sent. */
  private static String reason(Throwable failure) {
    Throwable at = failure;
    for (Throwable cause = at.getCause(); cause != null; cause = at.getCause()) {
      at = cause;
    }
    return at.getClass().getSimpleName();
  }

  private static String message(Object where, ErrorCode code, AwsServiceException e) {
    String text = text(e);
    String shown = text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    String request = e.requestId() == null ? "" : ", request " + e.requestId();
    return shown + (shown.isEmpty() ? "(" : " (") + code + " in " + where + request + ")";
  }

  private static String text(AwsServiceException e) {
    return Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::errorMessage).orElse("");
  }
}
