package io.github.drsorchestration.aws.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.aws.http.AddressRule;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpProbeTest {

  private final TcpProbe probe =
      new TcpProbe(instance -> Optional.of("127.0.0.1"), AddressRule.LOOPBACK);

  @Test
  void what_listens_is_well_and_what_has_stopped_is_not() {
    HealthCheck check;
    try (StandIn server = StandIn.answering(asked -> Answer.json("{}"))) {
      check = check(Integer.toString(server.endpoint().getPort()));

      assertThat(probe.healthy(check, Instances.ANY)).isTrue();
    }
    assertThat(probe.healthy(check, Instances.ANY)).isFalse();
  }

  @Test
  void an_instance_without_an_address_is_not_well_yet() {
    TcpProbe nowhere = new TcpProbe(instance -> Optional.empty());

    assertThat(nowhere.healthy(check("22"), Instances.ANY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "ssh", ""})
  void a_port_that_is_none_is_refused(String port) {
    assertThatThrownBy(() -> probe.healthy(check(port), Instances.ANY))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("'port' is '" + port + "'")
        .hasMessageContaining("from 1 to 65535");
  }

  @Test
  void the_port_must_be_given() {
    HealthCheck check = HealthCheck.builder().probe("tcp").build();

    assertThatThrownBy(() -> probe.healthy(check, Instances.ANY))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("'port' is missing");
  }

  private static HealthCheck check(String port) {
    return HealthCheck.builder().probe("tcp").parameters(Map.of("port", port)).build();
  }
}
