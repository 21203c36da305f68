package io.github.drsorchestration.aws.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.drs.DrsClient;

/** A Region without DRS has no host for it, as one whose names cannot be resolved right now. */
class NotOfferedTest {

  @Test
  void a_region_without_drs_is_told_from_one_that_cannot_be_reached() {
    assertThat(call("DRS", "xx-nowhere-1", new UnknownHostException("drs")).isOffered()).isFalse();
    assertThat(call("DRS", "eu-west-1", new UnknownHostException("drs")).isOffered()).isTrue();
    assertThat(call("DRS", "xx-nowhere-1", new ConnectException("refused")).isOffered()).isTrue();
    assertThat(call("STS", "xx-nowhere-1", new UnknownHostException("sts")).isOffered()).isTrue();
  }

  private static ServiceUnavailableException call(
      String service, String region, Exception failure) {
    try (DrsClient client =
        DrsClient.builder()
            .region(Region.of(region))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build()) {
      return catchThrowableOfType(
          ServiceUnavailableException.class,
          () ->
              AwsCalls.to(service, "there", client)
                  .at(new Retries(0, Duration.ofMillis(1), Duration.ofMillis(1)))
                  .repeatable(
                      "DescribeSourceServers",
                      it -> {
                        throw SdkClientException.create("no", failure);
                      }));
    }
  }
}
