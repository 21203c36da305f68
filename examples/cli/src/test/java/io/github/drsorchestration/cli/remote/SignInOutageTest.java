package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInOutageTest {

  @RegisterExtension final RestServer server = new RestServer();

  private Path tokens() {
    return server.directory().resolve("tokens.json");
  }

  /** Signs in; the token is about to expire. */
  private void login() {
    server.people.lifetime(5);
    Result login =
        server.runWithInput(
            "aim\n", "--server", server.url(), "login", "--user", "mia", "--password-stdin");
    assertThat(login.exitCode()).isZero();
  }

  @Test
  void who_signs_out_is_signed_out_here_even_if_the_server_is_away() throws IOException {
    login();
    server.stop();

    Result logout = server.run("logout");

    assertThat(logout.exitCode()).isEqualTo(8);
    assertThat(Files.readString(tokens())).isEqualTo("{}");
  }

  @Test
  void a_server_that_is_busy_is_no_reason_to_sign_in_again() {
    login();
    server.people.expire();
    server.answering(503, "Retry-After", "1");

    Result plans = server.run("plans");

    assertThat(plans.exitCode()).isEqualTo(8);
    assertThat(plans.err()).contains("answered with status 503").doesNotContain("Sign in");
    assertThat(server.run("plans").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{\"%s\": null}", "{\"%s\": {\"user\": \"mia\"}}"})
  void a_file_of_tokens_that_is_damaged_is_named(String content) throws IOException {
    login();
    Files.writeString(tokens(), content.formatted(server.url()));
    Files.setPosixFilePermissions(tokens(), PosixFilePermissions.fromString("rw-------"));

    Result plans = server.run("plans");

    assertThat(plans.err()).doesNotContain("Exception");
    assertThat(plans.exitCode()).isIn(2, 8);
  }
}
