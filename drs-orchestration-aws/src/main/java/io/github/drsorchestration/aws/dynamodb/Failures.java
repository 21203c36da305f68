package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** DynamoDB's errors in the words of the API. */
final class Failures {

  private static final Set<String> DENIED =
      Set.of(
          "AccessDeniedException",
          "AccessDenied",
          "UnrecognizedClientException",
          "ExpiredTokenException",
          "InvalidSignatureException",
          "MissingAuthenticationTokenException",
          "IncompleteSignatureException");
  private static final Set<String> TOO_MANY =
      Set.of(
          "ProvisionedThroughputExceededException",
          "RequestLimitExceeded",
          "ThrottlingException",
          "ThrottlingError",
          "ProvisionedThroughputExceeded");

  private Failures() {}

  /** What happened to a call that changes nothing. */
  static OrchestrationException ofRead(String operation, SdkException e) {
    return of(operation, e, false);
  }

  /** What happened to a call that changes something; it may have done so. */
  static OrchestrationException ofWrite(String operation, SdkException e) {
    return of(operation, e, true);
  }

  private static OrchestrationException of(String operation, SdkException e, boolean write) {
    if (e instanceof TransactionCanceledException cancelled) {
      return cancelled(operation, cancelled);
    }
    if (e instanceof TransactionInProgressException || e instanceof TransactionConflictException) {
      return new ServiceUnavailableException(operation, "another write is in progress", e);
    }
    if (e instanceof AwsServiceException answer) {
      return answered(operation, answer, write);
    }
    if (e instanceof AbortedException) {
      Thread.currentThread().interrupt();
    }
    return unanswered(operation, e, write);
  }

  private static OrchestrationException cancelled(
      String operation, TransactionCanceledException e) {
    boolean refused =
        e.cancellationReasons().stream()
            .anyMatch(reason -> TransactionRefused.CONDITION.equals(reason.code()));
    if (refused) {
      return new TransactionRefused(e.cancellationReasons(), repeatedByTheSdk(e));
    }
    for (var reason : e.cancellationReasons()) {
      if (reason.code() != null && TOO_MANY.contains(reason.code())) {
        return new ThrottledException(operation, "too many writes", null);
      }
    }
    boolean raced =
        e.cancellationReasons().stream()
            .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
    return raced
        ? new ServiceUnavailableException(operation, "another write is in progress", e)
        : new CallRejectedException(operation, message(e), e);
  }

  private static ServiceException answered(String operation, AwsServiceException e, boolean write) {
    String code = code(e);
    if (e.isThrottlingException() || TOO_MANY.contains(code)) {
      return new ThrottledException(operation, "too many requests", retryAfter(e));
    }
    if (DENIED.contains(code) || e.statusCode() == 401 || e.statusCode() == 403) {
      return new AccessDeniedException(operation, message(e), e);
    }
    if (e instanceof ResourceNotFoundException) {
      return new CallRejectedException(
          operation, message(e) + "; DynamoTables.createIn makes the tables", e);
    }
    if (e.statusCode() >= 500) {
      return unanswered(operation, e, write);
    }
    return new CallRejectedException(operation, message(e), e);
  }

  private static ServiceException unanswered(String operation, SdkException e, boolean write) {
    return write && (repeatedByTheSdk(e) || !neverSent(e))
        ? new OutcomeUnknownException(operation, message(e), e)
        : new ServiceUnavailableException(operation, message(e), e);
  }

  /** Whether attempts went before, of which this exception says nothing. */
  private static boolean repeatedByTheSdk(SdkException e) {
    return e.numAttempts() != null && e.numAttempts() > 1;
  }

  /** Whether the call failed before anything left this machine. */
  private static boolean neverSent(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof NoRouteToHostException
          || message.toLowerCase(Locale.ROOT).contains("connect timed out")
          || message.startsWith("Unable to load credentials")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Duration retryAfter(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.sdkHttpResponse() == null
        ? null
        : details
            .sdkHttpResponse()
            .firstMatchingHeader("Retry-After")
            .filter(seconds -> seconds.matches("\\d{1,6}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(null);
  }

  private static String code(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }

  private static String message(SdkException e) {
    if (e instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
      return code(answer) + ": " + answer.awsErrorDetails().errorMessage();
    }
    return String.valueOf(e.getMessage());
  }
}
