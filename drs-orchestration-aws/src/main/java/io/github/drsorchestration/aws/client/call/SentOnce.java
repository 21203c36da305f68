package io.github.drsorchestration.aws.client.call;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/** For calls that are not idempotent: no client sends the request more than once. */
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

  /** The configuration that the request has to carry. */
  public static AwsRequestOverrideConfiguration configuration() {
    return CONFIGURATION;
  }
}
