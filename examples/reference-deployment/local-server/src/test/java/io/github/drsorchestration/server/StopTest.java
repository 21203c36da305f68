package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.server.http.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StopTest {

  private static final HttpSettings IMPATIENT =
      new HttpSettings(
          "127.0.0.1",
          0,
          Optional.empty(),
          200,
          64,
          10,
          Duration.ofSeconds(30),
          Duration.ofMillis(300));

  @Test
  void a_request_that_never_ends_does_not_keep_the_orchestrator_from_being_stopped()
      throws IOException {
    TestServer server = TestServer.start(it -> it.http(IMPATIENT));
    JsonNode drill =
        server.as("operator").ask("/executions", "{'planId': 'web-shop', 'kind': 'DRILL'}");
    CompletableFuture<?> driven =
        server.server().orchestrator().whenSettled(drill.path("executionId").asText());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.setSoTimeout(20_000);
      String head =
          String.join(
              "\r\n",
              "POST /auth/login HTTP/1.1",
              "Host: localhost",
              "Content-Type: application/json",
              "Content-Length: 100",
              "Expect: 100-continue",
              "\r\n");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
      assertThat(new String(goOn, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");

      assertThatCode(server::close).doesNotThrowAnyException();
      assertThat(driven).isCompletedExceptionally();
    }
  }
}
