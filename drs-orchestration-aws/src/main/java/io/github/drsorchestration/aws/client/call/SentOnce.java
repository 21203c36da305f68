package io.github.drsorchestration.aws.client.call;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/** For calls that are not idempotent: whatever client sends the request sends it once. */
public final class SentOnce {

  private static final AwsRequestOverrideConfiguration CONFIGURATION =
      AwsRequestOverrideConfiguration.builder()
          .addPlugin(
              config ->
                  config.overrideConfiguration(
                      config.overrideConfiguration().toBuilder()
                          .retryStrategy(DefaultRetryStrategy.doNotRetry())
                          .build()))
          .build();

  private SentOnce() {}

  /** What the request has to carry. */
  public static AwsRequestOverrideConfiguration configuration() {
    return CONFIGURATION;
  }
}
