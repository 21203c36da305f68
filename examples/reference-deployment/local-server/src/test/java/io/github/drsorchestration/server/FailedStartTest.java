package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailedStartTest {

  @Test
  void a_server_whose_port_is_taken_leaves_nothing_running() throws InterruptedException {
    try (TestServer first = TestServer.start()) {
      Set<Thread> before = threads();

      assertThatThrownBy(
              () ->
                  TestServer.start(
                      it -> it.http(TestServer.FREE_PORT.at("127.0.0.1", first.uri().getPort()))))
          .hasMessageContaining("Failed to bind");

      for (Thread thread : threads()) {
        if (!before.contains(thread)) {
          thread.join(Duration.ofSeconds(10).toMillis());
        }
      }
      assertThat(threads()).isSubsetOf(before);
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(it -> it.getName().equals("live"))
        .collect(Collectors.toSet());
  }
}
