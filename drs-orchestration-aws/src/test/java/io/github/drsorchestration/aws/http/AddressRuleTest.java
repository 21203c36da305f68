package io.github.drsorchestration.aws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRuleTest {

  @ParameterizedTest
  @CsvSource({
    "93.184.215.14, PUBLIC",
    "2600:1f18::1, PUBLIC",
    "10.1.2.3, PRIVATE",
    "172.16.0.1, PRIVATE",
    "172.32.0.1, PUBLIC",
    "192.168.0.1, PRIVATE",
    "100.127.255.255, PRIVATE",
    "fd12::1, PRIVATE",
    "127.8.8.8, LOOPBACK",
    "::1, LOOPBACK",
    "169.254.169.254, METADATA",
    "169.254.170.2, METADATA",
    "fd00:ec2::254, METADATA",
    "fe80::1, METADATA",
    "::ffff:169.254.169.254, METADATA",
    "64:ff9b::a9fe:a9fe, METADATA",
    "2002:7f00:1::, LOOPBACK",
    "::a00:1, PRIVATE",
    "0.0.0.0, SPECIAL",
    "::, SPECIAL",
    "224.0.0.1, SPECIAL",
    "255.255.255.255, SPECIAL",
    "ff02::1, SPECIAL",
    "2001::1, SPECIAL"
  })
  void every_address_is_of_a_kind(String address, AddressKind kind) throws Exception {
    assertThat(AddressKind.of(InetAddress.getByName(address).getAddress())).isEqualTo(kind);
  }

  @Test
  void metadata_is_out_of_reach_under_every_rule() throws Exception {
    for (AddressRule rule : AddressRule.values()) {
      assertThat(rule.problem(InetAddress.getByName("169.254.169.254"))).as("%s", rule).isPresent();
      assertThat(rule.problem(InetAddress.getByName("fd00:ec2::254"))).as("%s", rule).isPresent();
    }
  }

  @Test
  void recovered_servers_are_reached_at_private_addresses_and_hooks_are_not() throws Exception {
    InetAddress address = InetAddress.getByName("10.0.0.7");

    assertThat(AddressRule.SERVERS.problem(address)).isEmpty();
    assertThat(AddressRule.PRIVATE_NETWORK.problem(address)).isEmpty();
    assertThat(AddressRule.PUBLIC.problem(address)).isPresent();
  }

  @Test
  void what_was_judged_is_what_is_connected_to_whatever_the_name_means_a_moment_later()
      throws Exception {
    try (StandIn server = StandIn.answering(it -> Answer.json("{}"))) {
      Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "169.254.169.254"));
      BoundedHttp http =
          new BoundedHttp(
              Duration.ofSeconds(5),
              Duration.ofSeconds(5),
              AddressRule.LOOPBACK,
              host -> List.of(InetAddress.getByName(answers.removeFirst())));
      URI target = URI.create("http://rebinding.example.org:" + server.endpoint().getPort() + "/");

      assertThat(http.send(HttpRequest.newBuilder(target).GET().build()).status()).isEqualTo(200);
      assertThat(answers).containsExactly("169.254.169.254");
      assertThatThrownBy(() -> http.send(HttpRequest.newBuilder(target).GET().build()))
          .isInstanceOf(ForbiddenAddressException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }
}
