package io.github.drsorchestration.aws.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What a service of AWS called an error. It is judged by its code and HTTP status, because services
 * answer with errors that their models do not declare.
 *
 * @param code such as {@code ConflictException}; empty if the service named none
 * @param status the HTTP status
 */
record ErrorCode(String code, int status) {

  private static final Set<String> THROTTLING =
      Set.of(
          "BandwidthLimitExceeded",
          "EC2ThrottledException",
          "PriorRequestNotComplete",
          "ProvisionedThroughputExceededException",
          "RequestLimitExceeded",
          "RequestThrottled",
          "RequestThrottledException",
          "SlowDown",
          "ThrottledException",
          "Throttling",
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

  private static final Set<String> UNKNOWN_THING =
      Set.of("NoSuchResourceException", "ResourceNotFoundException");

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  static ErrorCode of(AwsServiceException answer) {
    String code =
        Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
    return new ErrorCode(code, answer.statusCode());
  }

  /** How long the service asks to wait, where it says so in seconds. */
  static Optional<Duration> retryAfter(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .map(AwsErrorDetails::sdkHttpResponse)
        .flatMap(ErrorCode::retryAfterHeader)
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private static Optional<String> retryAfterHeader(SdkHttpResponse response) {
    return response.firstMatchingHeader("Retry-After");
  }

  boolean isThrottling() {
    return THROTTLING.contains(code) || status == TOO_MANY_REQUESTS;
  }

  boolean isDenied() {
    return DENIED.contains(code)
        || (code.isEmpty() && (status == UNAUTHORIZED || status == FORBIDDEN));
  }

  boolean isNotInitialized() {
    return code.equals("UninitializedAccountException");
  }

  boolean isQuota() {
    return code.equals("ServiceQuotaExceededException") || status == PAYMENT_REQUIRED;
  }

  boolean isConflict() {
    return code.equals("ConflictException") || (code.isEmpty() && status == CONFLICT);
  }

  boolean isUnknownThing() {
    return UNKNOWN_THING.contains(code)
        || code.endsWith(".NotFound")
        || code.endsWith(".NotFoundException")
        || (code.isEmpty() && status == NOT_FOUND);
  }

  /** Whether the service itself failed, so that nobody knows what it has done. */
  boolean isServerError() {
    return status >= SERVER_ERROR
        || status == REQUEST_TIMEOUT
        || code.equals("RequestTimeout")
        || code.equals("RequestTimeoutException");
  }

  @Override
  public String toString() {
    return code.isEmpty() ? "HTTP " + status : code;
  }
}
