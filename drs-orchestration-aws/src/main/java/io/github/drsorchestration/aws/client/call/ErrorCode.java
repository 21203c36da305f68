package io.github.drsorchestration.aws.client.call;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * An error as a service of AWS names it. It is judged by its code and HTTP status, because services
 * answer with errors that their models do not declare.
 *
 * @param code such as {@code ConflictException}; empty if the service named none
 * @param status the HTTP status
 */
public record ErrorCode(String code, int status) {

  /** What an error means to the caller. */
  public enum Meaning {
    THROTTLED,
    NOT_INITIALIZED,
    ACCESS_DENIED,
    QUOTA_EXCEEDED,
    /** The service itself failed, so the outcome is unknown. */
    SERVER_ERROR,
    REJECTED
  }

  private static final Set<String> THROTTLING =
      Set.of(
          "BandwidthLimitExceeded",
          "EC2ThrottledException",
          "PriorRequestNotComplete",
          "ProvisionedThroughputExceeded",
          "ProvisionedThroughputExceededException",
          "RequestLimitExceeded",
          "RequestThrottled",
          "RequestThrottledException",
          "SlowDown",
          "ThrottledException",
          "Throttling",
          "ThrottlingError",
          "ThrottlingException",
          "TooManyRequestsException");

  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "AuthFailure",
          "AuthorizationError",
          "AuthorizationErrorException",
          "ExpiredToken",
          "ExpiredTokenException",
          "IncompleteSignature",
          "IncompleteSignatureException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "NotAuthorized",
          "OptInRequired",
          "RequestExpired",
          "SignatureDoesNotMatch",
          "UnauthorizedOperation",
          "UnrecognizedClientException");

  private static final Set<String> SERVER_ERRORS =
      Set.of("RequestTimeout", "RequestTimeoutException");

  private static final Set<String> UNKNOWN_RESOURCE =
      Set.of("NoSuchResourceException", "ResourceNotFoundException");

  private static final int UNAUTHORIZED = 401;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  public static ErrorCode of(AwsServiceException answer) {
    String code =
        Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
    return new ErrorCode(code, answer.statusCode());
  }

  /** How long the service asks to wait, where it says so in seconds. */
  static Optional<Duration> retryAfter(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .map(AwsErrorDetails::sdkHttpResponse)
        .flatMap(response -> response.firstMatchingHeader("Retry-After"))
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  /** What the code means and, where it is not known, the status. */
  public Meaning meaning() {
    if (THROTTLING.contains(code)) {
      return Meaning.THROTTLED;
    }
    if (DENIED.contains(code)) {
      return Meaning.ACCESS_DENIED;
    }
    if (SERVER_ERRORS.contains(code)) {
      return Meaning.SERVER_ERROR;
    }
    return switch (code) {
      case "UninitializedAccountException" -> Meaning.NOT_INITIALIZED;
      case "FilterPolicyLimitExceeded",
          "ServiceQuotaExceededException",
          "SubscriptionLimitExceeded" ->
          Meaning.QUOTA_EXCEEDED;
      default -> meaningOfStatus();
    };
  }

  private Meaning meaningOfStatus() {
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> Meaning.ACCESS_DENIED;
      case PAYMENT_REQUIRED -> Meaning.QUOTA_EXCEEDED;
      case REQUEST_TIMEOUT -> Meaning.SERVER_ERROR;
      case TOO_MANY_REQUESTS -> Meaning.THROTTLED;
      default -> status >= SERVER_ERROR ? Meaning.SERVER_ERROR : Meaning.REJECTED;
    };
  }

  boolean isUnknownResource() {
    return UNKNOWN_RESOURCE.contains(code)
        || code.endsWith(".NotFound")
        || code.endsWith(".NotFoundException")
        || (code.isEmpty() && status == NOT_FOUND);
  }

  @Override
  public String toString() {
    return code.isEmpty() ? "HTTP " + status : code;
  }
}
