package io.github.drsorchestration.aws.client.call;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What is called, as messages name it: {@code DynamoDB (table plans, eu-west-1)}. The endpoint is
 * named where it is not the one of AWS.
 *
 * @param service the service
 * @param subject the account and Region, or the topic, table or role that is meant
 * @param client what makes the calls
 */
record Callee(String service, Object subject, Object client) {

  /** Whether the client is known to repeat calls, as the SDK's do unless they are told not to. */
  boolean retriesByItself() {
    return configuration()
        .map(it -> it.overrideConfiguration().retryStrategy())
        .map(strategy -> strategy.map(RetryStrategy::maxAttempts).orElse(1) > 1)
        .orElse(false);
  }

  @Override
  public String toString() {
    List<String> facts = new ArrayList<>();
    if (!subject.toString().isEmpty()) {
      facts.add(subject.toString());
    }
    region().filter(region -> !subject.toString().contains(region)).ifPresent(facts::add);
    endpoint().map(URI::toString).ifPresent(facts::add);
    return facts.isEmpty() ? service : service + " (" + String.join(", ", facts) + ")";
  }

  /** The Region that the client calls. */
  Optional<String> region() {
    return configuration()
        .filter(AwsServiceClientConfiguration.class::isInstance)
        .map(AwsServiceClientConfiguration.class::cast)
        .map(AwsServiceClientConfiguration::region)
        .map(Region::id);
  }

  private Optional<URI> endpoint() {
    return configuration().flatMap(SdkServiceClientConfiguration::endpointOverride);
  }

  private Optional<SdkServiceClientConfiguration> configuration() {
    try {
      return client instanceof SdkClient sdk
          ? Optional.ofNullable(sdk.serviceClientConfiguration())
          : Optional.empty();
    } catch (UnsupportedOperationException e) {
      return Optional.empty(); // a client of the user's own making
    }
  }
}
