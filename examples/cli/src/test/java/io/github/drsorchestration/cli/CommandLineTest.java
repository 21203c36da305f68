package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void help_documents_every_exit_code() {
    Cli.Result result = Cli.run("--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("  0   ", "  1   ", "  2   ", "  3   ", "  4   ", "  5   ", "  6   ", "  7   ");
  }

  @Test
  void without_a_command_it_prints_its_help() {
    Cli.Result result = Cli.run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("Usage: drs-orchestration")
        .contains("validate", "forecast");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "forecast"})
  void a_command_without_a_file_asks_for_it(String command) {
    Cli.Result result = Cli.run(command);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "error: missing required parameter: 'FILE'\nTry 'drs-orchestration "
                + command
                + " --help'.\n");
  }

  @Test
  void an_unknown_option_is_named_and_a_known_one_suggested() {
    Cli.Result result = Cli.run("forecast", Cli.sample("diamond"), "--jsno");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            error: unknown option '--jsno'; did you mean '--json'?
            Try 'drs-orchestration forecast --help'.
            """);
  }

  @Test
  void an_unknown_command_is_named() {
    Cli.Result result = Cli.run("simulat", "x.json");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            error: unknown command 'simulat'; did you mean 'simulate'?
            Try 'drs-orchestration --help'.
            """);
  }
}
