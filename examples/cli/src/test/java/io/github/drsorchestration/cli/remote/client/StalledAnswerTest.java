package io.github.drsorchestration.cli.remote.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.cli.remote.setting.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StalledAnswerTest {

  @Test
  @Timeout(20)
  void an_answer_whose_body_never_ends_is_given_up() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread stalling = new Thread(() -> answerInPart(server));
      stalling.setDaemon(true);
      stalling.start();
      Http http = new Http(ServerAddress.of("test", "http://127.0.0.1:" + server.getLocalPort()));
      HttpRequest request = http.request("/plans").timeout(Duration.ofSeconds(1)).build();

      assertThatThrownBy(() -> http.send(request, false))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("no answer in time");
    }
  }

  private static void answerInPart(ServerSocket server) {
    try {
      Socket socket = server.accept();
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
