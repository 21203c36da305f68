package io.github.drsorchestration.aws.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * What one client is made with. It sends each call once; retries are those of {@link
 * io.github.drsorchestration.aws.client.call.Retries}.
 *
 * @param region its Region
 * @param credentials the credentials of its calls
 * @param http the HTTP client, shared by all clients
 * @param endpoints the endpoints of services that are not those of AWS
 * @param everywhere the endpoint of every other service, if not that of AWS
 * @param interceptors what observes the calls
 */
record ClientSettings(
    String region,
    AwsCredentialsProvider credentials,
    SdkHttpClient http,
    Map<String, URI> endpoints,
    Optional<URI> everywhere,
    List<ExecutionInterceptor> interceptors) {

  private static final Duration ONE_ATTEMPT = Duration.ofSeconds(25);

  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      String service, B builder) {
    builder
        .region(Region.of(region))
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(overrides());
    Optional.ofNullable(endpoints.get(service))
        .or(() -> everywhere)
        .ifPresent(builder::endpointOverride);
    return builder;
  }

  private ClientOverrideConfiguration overrides() {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(ONE_ATTEMPT)
        .retryStrategy(DefaultRetryStrategy.doNotRetry())
        .executionInterceptors(interceptors)
        .build();
  }
}
