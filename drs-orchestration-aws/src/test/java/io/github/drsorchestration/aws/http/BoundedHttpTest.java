package io.github.drsorchestration.aws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.BadManners;
import io.github.drsorchestration.aws.standin.BadManners.Manner;
import io.github.drsorchestration.aws.standin.FullSocket;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class BoundedHttpTest {

  private static final Duration LIMIT = Duration.ofMillis(300);

  private final BoundedHttp http = new BoundedHttp(Duration.ofSeconds(5), LIMIT);

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "NO_BODY", "TRICKLING"})
  void an_answer_that_does_not_end_is_given_up_in_time(Manner manner) throws Exception {
    try (BadManners server = BadManners.of(manner)) {
      assertThatThrownBy(() -> http.send(get(server.endpoint())))
          .isInstanceOf(HttpTimeoutException.class)
          .hasMessageContaining("no complete answer within 300 ms");
      hungUp(server);
    }
  }

  @Test
  void of_a_long_answer_the_beginning_is_read() throws Exception {
    BoundedHttp patient = new BoundedHttp(Duration.ofSeconds(5), Duration.ofSeconds(20));
    try (BadManners server = BadManners.of(Manner.ENDLESS)) {
      HttpAnswer answer = patient.send(get(server.endpoint()));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.complete()).isFalse();
      assertThat(answer.body()).hasSize(BoundedHttp.MAX_BODY_BYTES);
      hungUp(server);
    }
  }

  @Test
  void an_answer_of_the_greatest_length_is_complete() throws Exception {
    String body = "x".repeat(BoundedHttp.MAX_BODY_BYTES);
    try (StandIn server = StandIn.answering(it -> Answer.json(body))) {
      HttpAnswer answer = http.send(get(server.endpoint()));

      assertThat(answer).isEqualTo(new HttpAnswer(200, body, true));
    }
  }

  @Test
  void a_redirect_is_an_answer_like_any_other() throws Exception {
    try (StandIn elsewhere = StandIn.answering(it -> Answer.json("{}"));
        StandIn server =
            StandIn.answering(
                it ->
                    new Answer(
                        307, Map.of("Location", elsewhere.endpoint().toString()), "", false))) {
      assertThat(http.send(get(server.endpoint())).status()).isEqualTo(307);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void what_does_not_listen_was_sent_nothing() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThatThrownBy(() -> http.send(get(URI.create("http://127.0.0.1:" + port))))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void what_lets_nobody_in_was_sent_nothing() throws Exception {
    BoundedHttp hasty = new BoundedHttp(Duration.ofMillis(200), Duration.ofSeconds(20));
    try (FullSocket full = FullSocket.open()) {
      assertThatThrownBy(() -> hasty.send(get(URI.create("http://127.0.0.1:" + full.port()))))
          .isInstanceOf(HttpConnectTimeoutException.class);
    }
  }

  private static void hungUp(BadManners server) throws InterruptedException {
    for (int i = 0; i < 200 && server.openConnections() > 0; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(server.openConnections()).isZero();
  }

  private static HttpRequest get(URI target) {
    return HttpRequest.newBuilder(target).GET().build();
  }
}
