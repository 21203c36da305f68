package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowClientTest {

  private static final int AT_ONCE = 2;
  private static final TestServer SERVER =
      TestServer.start(it -> it.http(TestServer.FREE_PORT.limited(200, AT_ONCE, 4)));

  private final List<Socket> sockets = new ArrayList<>();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void those_who_send_their_bodies_slowly_keep_nobody_else_waiting() throws IOException {
    for (int i = 0; i < 2 * AT_ONCE; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.uri().getPort());
      sockets.add(socket);
      String begun =
          String.join(
              "\r\n",
              "POST /auth/login HTTP/1.1",
              "Host: localhost",
              "Content-Type: application/json",
              "Content-Length: 900000",
              "",
              "{\"user\": \"");
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(SERVER.as("viewer").get("/health/live").statusCode()).isEqualTo(200);
  }
}
