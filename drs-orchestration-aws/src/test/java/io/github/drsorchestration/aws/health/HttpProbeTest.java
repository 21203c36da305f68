package io.github.drsorchestration.aws.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.aws.http.AddressRule;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.BadManners;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProbeTest {

  private final StandIn server =
      StandIn.answering(
          asked -> {
            int status = Integer.parseInt(asked.path().replaceAll(".*status=", ""));
            return new Answer(status, Map.of("Location", "/?status=200"), "", false);
          });
  private final HttpProbe probe =
      new HttpProbe(
          instance -> Optional.of("127.0.0.1"), Duration.ofSeconds(5), AddressRule.LOOPBACK);

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"200, true", "204, true", "302, false", "404, false", "503, false"})
  void only_2xx_is_well(int status, boolean well) {
    assertThat(probe.healthy(check("/health?status=" + status), Instances.ANY)).isEqualTo(well);
    assertThat(server.times("/health?status=" + status)).isEqualTo(1);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void what_does_not_listen_is_not_well() {
    HealthCheck check = check("/health?status=200");
    server.close();

    assertThat(probe.healthy(check, Instances.ANY)).isFalse();
  }

  @Test
  void an_instance_without_an_address_is_not_well_yet() {
    HttpProbe nowhere = new HttpProbe(instance -> Optional.empty());

    assertThat(nowhere.healthy(check("/"), Instances.ANY)).isFalse();
  }

  @Test
  void a_path_that_is_none_is_refused() {
    assertThatThrownBy(() -> probe.healthy(check("health"), Instances.ANY))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("'path' must begin with a slash");
  }

  @Test
  void a_path_cannot_lead_to_another_host() {
    HealthCheck check = check("//elsewhere.example.org/?status=200");

    assertThat(probe.healthy(check, Instances.ANY)).isTrue();
    assertThat(server.times("//elsewhere.example.org/?status=200")).isEqualTo(1);
  }

  @ParameterizedTest
  @Timeout(30)
  @CsvSource({"SILENT, false", "NO_BODY, false", "TRICKLING, false", "ENDLESS, true"})
  void a_check_ends_whatever_the_instance_does(BadManners.Manner manner, boolean well)
      throws Exception {
    HttpProbe hasty =
        new HttpProbe(
            instance -> Optional.of("127.0.0.1"),
            Duration.ofMillis(well ? 5_000 : 300),
            AddressRule.LOOPBACK);
    try (BadManners instance = BadManners.of(manner)) {
      assertThat(hasty.healthy(check(instance.endpoint(), "/"), Instances.ANY)).isEqualTo(well);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "127.0.0.1", "fd00:ec2::254", "0.0.0.0"})
  void what_cannot_be_the_address_of_a_recovered_server_is_not_called(String address) {
    HttpProbe probe = new HttpProbe(instance -> Optional.of(address));

    assertThat(probe.healthy(check("/?status=200"), Instances.ANY)).isFalse();
    assertThat(server.requests()).isEmpty();
  }

  private HealthCheck check(String path) {
    return check(server.endpoint(), path);
  }

  private static HealthCheck check(URI endpoint, String path) {
    String port = Integer.toString(endpoint.getPort());
    return HealthCheck.builder()
        .probe("http")
        .parameters(Map.of("port", port, "path", path))
        .build();
  }
}
