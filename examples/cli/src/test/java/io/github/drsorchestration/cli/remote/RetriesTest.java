package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is repeated, what is not, and what is said if that does not help. */
class RetriesTest {

  @RegisterExtension final RestServer server = new RestServer();

  @BeforeEach
  void signIn() {
    server.signedInAs("ann");
  }

  @Test
  void what_only_reads_is_repeated() {
    server.answering(503, "Retry-After", "0").answering(429, "Retry-After", "0");

    assertThat(server.run("plans").exitCode()).isZero();
    assertThat(server.asked).hasSize(3);
  }

  @Test
  void a_start_is_repeated_with_the_same_key() {
    server.answering(503, "Retry-After", "0");

    assertThat(server.run("start", "quick", "--drill").exitCode()).isZero();
    assertThat(server.asked)
        .hasSize(2)
        .extracting(it -> it.headers().find("Idempotency-Key").orElseThrow())
        .allMatch(key -> key.equals(server.asked.get(0).headers().find("Idempotency-Key").get()));
    assertThat(server.run("executions").out().lines()).hasSize(2);
  }

  @Test
  void what_may_have_happened_is_not_repeated() {
    server.answering(503, "X-Request-Id", "r-1");

    Result created = server.run("call", "createProtectionGroup", "name=x");

    assertThat(created.exitCode()).isEqualTo(8);
    assertThat(created.err()).contains("answered with status 503", "Request id: r-1");
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void a_server_that_does_not_answer_is_named() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    Result plans = server.runWithout("plans", "--server", "http://127.0.0.1:" + free);

    assertThat(plans.exitCode()).isEqualTo(8);
    assertThat(plans.err())
        .startsWith(
            "error: http://127.0.0.1:" + free + " does not answer: nothing can be reached there\n")
        .endsWith("Is the server running, and is --server right?\n");
  }

  @Test
  void a_watch_goes_on_while_the_server_is_away() {
    String id =
        server
            .run("start", "quick", "--drill", "--json")
            .out()
            .replaceFirst("(?s).*\"executionId\":\"([^\"]+)\".*", "$1");
    server.answeringAfter(0, 5, 503);

    Result watch = server.run("watch", id);

    assertThat(watch.exitCode()).isZero();
    assertThat(watch.out()).contains("the server answers again", "COMPLETED: drill");
  }

  @Test
  void another_server_than_expected_is_an_error_and_no_defect() {
    server.answering(200, "Content-Type", "text/html");

    assertThat(server.run("start", "quick", "--drill", "--key", "k"))
        .returns(8, Result::exitCode)
        .satisfies(it -> assertThat(it.err()).contains("but with nothing of use"));
  }
}
