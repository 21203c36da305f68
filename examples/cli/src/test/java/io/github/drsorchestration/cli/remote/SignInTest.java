package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import io.github.drsorchestration.cli.remote.setting.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {

  @RegisterExtension final RestServer server = new RestServer();

  private Result login() {
    return server.runWithInput(
        "aim\n", "--server", server.url(), "login", "--user", "mia", "--password-stdin");
  }

  private Path tokens() {
    return server.directory().resolve("tokens.json");
  }

  @Test
  void who_has_signed_in_stays_signed_in() {
    Result login = login();

    assertThat(login.err()).isEmpty();
    assertThat(login.out())
        .isEqualTo("signed in to " + server.url() + " as mia (DRSRecoveryManager)\n");
    assertThat(server.run("plans").out()).contains("Plan shop");
    assertThat(server.run("whoami").out()).contains("actor:\n  id: mia\n");
  }

  @Test
  void nobody_else_can_read_the_tokens() throws IOException {
    assertThat(login().exitCode()).isZero();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.directory())))
        .isEqualTo("rwx------");
    Files.setPosixFilePermissions(tokens(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(server.run("plans"))
        .returns(2, Result::exitCode)
        .satisfies(it -> assertThat(it.err()).contains("others can read the file"));
  }

  @Test
  void a_token_that_has_expired_is_renewed() {
    assertThat(login().exitCode()).isZero();

    server.people.expire();
    assertThat(server.run("plans").exitCode()).isZero();
    server.people.expire();
    assertThat(server.run("plans").exitCode()).isZero();
    assertThat(server.asked.stream().filter(it -> it.line().contains("/auth/refresh"))).hasSize(2);
  }

  @Test
  void a_token_that_is_about_to_expire_is_renewed_before_it_is_sent() {
    server.people.lifetime(5);
    assertThat(login().exitCode()).isZero();
    server.people.lifetime(2_700);
    server.asked.clear();

    assertThat(server.run("plans").exitCode()).isZero();
    assertThat(server.run("groups").exitCode()).isZero();

    assertThat(server.asked)
        .extracting(RestServer.Asked::line)
        .containsExactly("POST /auth/refresh", "GET /recovery-plans", "GET /protection-groups");
  }

  @Test
  void who_cannot_stay_signed_in_is_told_to_sign_in_again() {
    assertThat(login().exitCode()).isZero();
    server.people.forget();

    Result plans = server.run("plans");

    assertThat(plans.exitCode()).isEqualTo(8);
    assertThat(plans.err())
        .startsWith("error: listRecoveryPlans: ")
        .contains("Sign in: drs-orchestration --server " + server.url() + " login", "Request id: ");
  }

  @Test
  void a_wrong_password_is_refused_and_nothing_is_kept() {
    Result login =
        server
            .set("DRS_ORCHESTRATION_PASSWORD", "wrong")
            .set("DRS_ORCHESTRATION_USER", "mia")
            .run("login");

    assertThat(login)
        .isEqualTo(new Result(8, "", "error: not signed in: wrong user or password\n"));
    assertThat(tokens()).doesNotExist();
  }

  @Test
  void the_password_may_come_from_the_environment_but_never_from_an_option() {
    assertThat(server.run("login", "--user", "mia", "--password", "aim").err())
        .contains("unknown option '--password'");
    assertThat(server.run("login", "--user", "mia").err())
        .contains("there is no password: use --password-stdin or DRS_ORCHESTRATION_PASSWORD");
    assertThat(
            server
                .set("DRS_ORCHESTRATION_PASSWORD", "aim")
                .run("login", "--user", "mia")
                .exitCode())
        .isZero();
  }

  @Test
  void who_sits_in_front_of_a_terminal_is_asked() {
    server.prompting(
        new Prompt() {
          @Override
          public String ask(String question) {
            assertThat(question).isEqualTo("User: ");
            return "mia";
          }

          @Override
          public String askSecretly(String question) {
            assertThat(question).isEqualTo("Password of mia: ");
            return "aim";
          }
        });

    assertThat(server.run("login").exitCode()).isZero();
  }

  @Test
  void commands_at_once_renew_a_token_once() {
    assertThat(login().exitCode()).isZero();
    server.people.expire();

    List<Integer> codes =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> server.run("plans").exitCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(codes).containsOnly(0);
    assertThat(server.asked.stream().filter(it -> it.line().contains("/auth/refresh"))).hasSize(1);
  }

  @Test
  void who_signs_out_is_signed_out_here_and_there() throws IOException {
    assertThat(login().exitCode()).isZero();

    assertThat(server.run("logout").out()).isEqualTo("mia signed out of " + server.url() + "\n");
    assertThat(Files.readString(tokens())).isEqualTo("{}");
    assertThat(server.asked.get(server.asked.size() - 1).line()).isEqualTo("POST /auth/logout");
    assertThat(server.run("plans").exitCode()).isEqualTo(8);
    assertThat(server.run("logout").out()).contains("nobody was signed in");
  }

  @Test
  void a_token_from_elsewhere_counts_more() {
    assertThat(server.signedInAs("rita").run("whoami", "--json").out()).contains("\"rita\"");
    assertThat(server.signedInAs("rita").run("start", "quick"))
        .returns(8, Result::exitCode)
        .satisfies(
            it ->
                assertThat(it.err())
                    .contains(
                        "Your roles: drs-orchestration --server " + server.url() + " whoami"));
  }
}
