package io.github.drsorchestration.aws.client;

import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Which calls are made again, and how often. */
public final class Retries {

  private static final int ATTEMPTS = 4;

  /** A service that asks for more patience than this is not waited for on a thread. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final AwsRequestOverrideConfiguration ONCE =
      AwsRequestOverrideConfiguration.builder()
          .addPlugin(
              config ->
                  config.overrideConfiguration(
                      config.overrideConfiguration().toBuilder()
                          .retryStrategy(DefaultRetryStrategy.doNotRetry())
                          .build()))
          .build();

  private Retries() {}

  /**
   * What makes a request be sent once and never again, whatever client sends it: for calls that are
   * not idempotent.
   */
  public static AwsRequestOverrideConfiguration none() {
    return ONCE;
  }

  /** Up to four attempts, with growing pauses, of calls that may be repeated. */
  static RetryStrategy ofReads() {
    return DefaultRetryStrategy.standardStrategyBuilder()
        .useClientDefaults(false)
        .maxAttempts(ATTEMPTS)
        .retryOnException(Retries::passing)
        .treatAsThrottling(Retries::throttled)
        .build();
  }

  private static boolean passing(Throwable failure) {
    if (failure instanceof AwsServiceException answer) {
      return (ErrorCode.of(answer).isThrottling() || answer.statusCode() >= 500)
          && ErrorCode.retryAfter(answer).filter(wait -> wait.compareTo(PATIENCE) > 0).isEmpty();
    }
    return failure instanceof ApiCallAttemptTimeoutException
        || (failure instanceof SdkClientException && failure.getCause() instanceof IOException);
  }

  private static boolean throttled(Throwable failure) {
    return failure instanceof AwsServiceException answer && ErrorCode.of(answer).isThrottling();
  }
}
