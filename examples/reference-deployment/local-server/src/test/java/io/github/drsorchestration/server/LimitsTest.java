package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final TestServer SERVER =
      TestServer.start(
          it -> it.http(TestServer.FREE_PORT.limited(20, 16, 4).dropping(Duration.ofMillis(700))));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void bodies_of_more_than_a_megabyte_are_refused_however_they_come() {
    byte[] large = new byte[1_200_000];
    for (BodyPublisher body :
        List.of(
            BodyPublishers.ofByteArray(large),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
      HttpResponse<String> refused =
          SERVER
              .as("admin")
              .send(
                  SERVER
                      .as("admin")
                      .request("/recovery-plans")
                      .header("Content-Type", "application/json")
                      .POST(body)
                      .build());

      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(Client.parse(refused.body()).path("code").asText()).isEqualTo("TOO_LARGE");
    }
  }

  @Test
  void a_caller_who_asks_too_often_is_told_when_to_come_again() {
    Client viewer = SERVER.as("viewer");
    List<Integer> statuses = new ArrayList<>();
    HttpResponse<String> last = viewer.get("/health");
    while (last.statusCode() == 200 && statuses.size() < 500) {
      statuses.add(last.statusCode());
      last = viewer.get("/health");
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).contains("1");
    assertThat(SERVER.as("planner").get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void a_client_that_never_ends_its_request_is_dropped() throws IOException {
    try (Socket socket = socket()) {
      socket.getOutputStream().write("GET /health HT".getBytes(StandardCharsets.US_ASCII));

      assertThat(socket.getInputStream().readAllBytes().length).isLessThan(2_000);
    }
  }

  @Test
  void a_page_that_calls_itself_by_another_name_is_not_let_in() throws IOException {
    assertThat(raw("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void every_answer_has_the_headers_that_keep_browsers_from_mischief() {
    HttpResponse<String> answer = SERVER.anonymous().get("/health/live");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void a_stop_lets_a_request_end_that_has_begun() throws Exception {
    TestServer stopping = TestServer.start();
    String body = "{\"user\":\"viewer\",\"password\":\"demo-viewer\"}";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stopping.uri().getPort())) {
      socket.setSoTimeout(20_000);
      String head =
          String.join(
              "\r\n",
              "POST /auth/login HTTP/1.1",
              "Host: localhost",
              "Connection: close",
              "Content-Type: application/json",
              "Content-Length: " + body.length(),
              "Expect: 100-continue",
              "\r\n");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
      assertThat(new String(goOn, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");

      CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);
      socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("accessToken");
      stopped.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void figures_are_there_for_prometheus() {
    var unused = SERVER.as("operator").ask("/recovery-plans");

    assertThat(SERVER.anonymous().get("/metrics").body())
        .contains(
            "drs_orchestration_requests_seconds_count{operation=\"listRecoveryPlans\",status=\"200\"}")
        .contains("drs_orchestration_executions{status=\"RUNNING\"}")
        .contains("drs_orchestration_streams");
    assertThat(SERVER.anonymous().ask("/health/ready").path("status").asText()).isEqualTo("READY");
  }

  private static Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.uri().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = socket()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
