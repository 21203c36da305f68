package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExposureTest {

  @Test
  void others_are_not_let_in_without_tls() {
    assertThat(problem("--bind", "0.0.0.0", "--in-memory"))
        .isEqualTo("error: --bind 0.0.0.0 needs TLS: give --tls-keystore FILE");
  }

  @Test
  void others_are_not_let_in_as_demo_users() {
    assertThat(problem("--bind", "0.0.0.0", "--in-memory", "--tls-keystore", "key.p12"))
        .contains("needs real users: give --issuer URL");
  }

  @Test
  void real_servers_are_not_for_demo_users() {
    assertThat(problem("--aws", "--region", "eu-west-1")).contains("real servers need real users");
  }

  @Test
  void an_issuer_has_tokens_for_others_too() {
    assertThat(problem("--in-memory", "--issuer", "https://idp.example"))
        .contains("needs --audience or --client-id");
  }

  private static String problem(String... arguments) {
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new ServeCommand())
            .setExecutionExceptionHandler(new Failures())
            .setErr(new PrintWriter(err))
            .execute(arguments);
    assertThat(code).isEqualTo(2);
    return err.toString().strip();
  }
}
