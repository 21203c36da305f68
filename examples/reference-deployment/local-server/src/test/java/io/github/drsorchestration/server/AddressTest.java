package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.server.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
  void a_server_on_loopback_answers_at_the_url_that_it_prints(String address) {
    try (TestServer server = TestServer.start(it -> it.http(TestServer.FREE_PORT.at(address, 0)))) {
      assertThat(server.anonymous().get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "localhost", "::1", "[::1]"})
  void this_machine_is_known_by_its_addresses(String address) {
    assertThat(HttpServer.isLoopback(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.example.com", "127.0.0.1.example.com", "0.0.0.0", "::", "10.0.0.1"})
  void names_that_only_look_like_it_are_not_taken_for_this_machine(String address) {
    assertThat(HttpServer.isLoopback(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/executions/%zz/stream",
        "/executions/%C0%AF/stream",
        "/executions/%00/stream",
        "/executions/..%2f..%2fetc/stream",
        "/executions/a;b=c/stream",
        "//stream",
        "/recovery-plans/%00",
        "/recovery-plans?token=%00",
        "/recovery-plans?token=%zz"
      })
  void no_path_makes_the_server_fail(String path) throws IOException {
    try (TestServer server = TestServer.start()) {
      String token = server.anonymous().login("viewer", "demo-viewer").path("accessToken").asText();
      assertThat(ask(server, path, "localhost", token)).doesNotContain(" 500 ", " 200 OK\r\nX");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b.c",
        "..",
        "e30.e30.",
        "eyJhbGciOiJFUzI1NiIsImtpZCI6bnVsbH0.e30.AAAA",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
        "eyJhbGciOiIifQ.e30.AAAA",
        "eyJhbGciOjF9.e30.AAAA",
        "eyJhbGciOiJFUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.e30.AAAA"
      })
  void no_token_makes_the_server_fail(String token) throws IOException {
    try (TestServer server = TestServer.start()) {
      assertThat(ask(server, "/recovery-plans", "localhost", token)).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void the_name_of_this_machine_may_be_written_in_any_case() throws IOException {
    try (TestServer server = TestServer.start()) {
      assertThat(ask(server, "/health/live", "LOCALHOST", "")).startsWith("HTTP/1.1 200");
    }
  }

  private static String ask(TestServer server, String path, String host, String token)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.setSoTimeout(10_000);
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n".formatted(path, host)
              + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
