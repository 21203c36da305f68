package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

  @Test
  void help_names_a_command_to_explain() {
    Cli.Result result = Cli.run("help", "simulate");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith("Usage: drs-orchestration simulate")
        .isEqualTo(Cli.run("simulate", "--help").out());
  }

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_help_of_every_command_lists_its_exit_codes(String command) {
    String help = Cli.run("help", command).out();

    assertThat(help).contains("Exit codes:", "  0    ", "  1    ", "  2    ", "  10   Standard");
  }

  @Test
  void a_command_lists_no_exit_code_that_it_does_not_have() {
    assertThat(Cli.run("help", "validate").out()).doesNotContain("PARTIAL", "invariant");
    assertThat(Cli.run("help", "simulate").out()).contains("  3    PARTIAL", "  7    PAUSED");
    assertThat(Cli.run("help", "chaos").out()).contains("  9    The engine broke an invariant");
    assertThat(Cli.run("help", "pause").out()).contains("  8    Refused").doesNotContain("PARTIAL");
    assertThat(Cli.run("help", "retry").out()).contains("  8    Refused", "  3    PARTIAL");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_knows_the_version_and_debug(String command) {
    assertThat(Cli.run("help", command).out()).doesNotContain("null");
    if (!command.equals("help")) {
      assertThat(Cli.run("help", command).out()).contains("--debug");
      assertThat(Cli.run(command, "--version").out()).isEqualTo(Cli.run("--version").out());
    }
  }

  @Test
  void the_version_has_a_commit_only_where_it_is_known() {
    assertThat(Version.describe("1.2.3", "0a1b2c3d4e5f"))
        .isEqualTo("DRS Orchestration 1.2.3 (commit 0a1b2c3d4e5f)");
    assertThat(Version.describe("1.2.3", "")).isEqualTo("DRS Orchestration 1.2.3");
    assertThat(Cli.run("--version").out())
        .startsWith("DRS Orchestration ")
        .contains("Java " + Runtime.version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "simulate                        | simulate   | missing required parameter: 'FILE'",
        "simulate FILE --seed x          | simulate   | --seed must be a whole number, is 'x'",
        "simulate FILE --seed            | simulate   | missing required parameter for option '--seed' (N)",
        "simulate FILE --fault LAUNCH    | simulate   | --fault must be KIND=P, is 'LAUNCH'",
        "simulate FILE --fault LAUNCH_FAILS=5% | simulate | --fault must be a number, is '5%'",
        "simulate FILE --fault LAUNCH_FIALS=1  | simulate | --fault must name a kind of fault, is 'LAUNCH_FIALS'; did you mean 'LAUNCH_FAILS'?",
        "simulate FILE --faults some     | simulate   | --faults must be one of NONE, USUAL, is 'some'",
        "simulate FILE --plan shopp      | simulate   | there is no plan 'shopp'; did you mean 'shop'?",
        "simulate FILE FILE              | simulate   | unexpected argument 'FILE'",
        "explore FILE --seeds 0          | explore    | --seeds must be at least 1, is 0",
        "explore FILE --threads 0        | explore    | --threads must be at least 1, is 0",
        "explore FILE --exhaustive --failures -1 | explore | --failures must be at least 0, is -1",
        "explore FILE --exhaustive --seeds 5 | explore | --seeds cannot be used with --exhaustive",
        "explore FILE --max-runs 5       | explore    | --max-runs needs --exhaustive",
        "chaos --failures 0              | chaos      | --failures must be at least 1, is 0",
        "chaos --replay 1 --seeds 5      | chaos      | --seeds cannot be used with --replay",
        "terminate x --drive --wait 5    | terminate  | --wait cannot be used with --drive, which waits for the end",
        "run FILE --drill --failback     | run        | --drill and --failback exclude each other",
        "run FILE --of x                 | run        | --of needs --failback",
        "run --continue x --failback     | run        | --failback cannot be used with --continue",
        "start shop --drill --failback   | start      | --drill and --failback exclude each other",
        "clean-up x                      | clean-up   | --reason is required for CLEAN_UP",
        "reprotect x --drive --wait 5    | reprotect  | --wait cannot be used with --drive, which waits for the end",
        "chaos --threads 0               | chaos      | --threads must be at least 1, is 0",
        "drs-server FILE --port 99999    | drs-server | --port must be between 0 and 65535, is 99999",
        "drs-server FILE --account KEY   | drs-server | --account must be KEY=ACCOUNT, is 'KEY'",
        "pause --minutes x               | pause      | unknown option '--minutes'",
        "pause --drive                   | pause      | unknown option '--drive'",
        "approve --minutes x             | approve    | unknown option '--minutes'",
        "deny --region eu-west-1         | deny       | --reason is required for DENY",
        "status --region=                | status     | --region is required, or AWS_REGION must be set",
      })
  void every_usage_error_is_bad_input_and_names_the_help(
      String arguments, String command, String message) {
    String file = Cli.sample("two-tier").toString();

    Cli.Result result = Cli.run((Object[]) arguments.replace("FILE", file).split(" ", -1));

    assertThat(result)
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "error: %s%nTry 'drs-orchestration %s --help'.%n"
                    .formatted(
                        message.contains("parameter") ? message : message.replace("FILE", file),
                        command)));
  }

  @Test
  void retry_and_skip_take_servers() {
    for (String command : List.of("retry", "skip")) {
      assertThat(Cli.run("help", command).out()).contains("--servers=ID", "--wave=NAME", "--drive");
    }
  }

  @Test
  void completion_is_a_script_for_every_command() {
    String script = Cli.run("completion").out();

    assertThat(script)
        .startsWith("#!/usr/bin/env bash")
        .contains("drs-orchestration", "--max-runs");
    assertThat(commands()).allSatisfy(command -> assertThat(script).contains(command));
  }

  @Test
  void completion_knows_the_operations_and_serves_two_shells() {
    assertThat(Cli.run("completion", "bash").out())
        .contains("forecastRecoveryPlan")
        .isEqualTo(Cli.run("completion", "zsh").out());
    assertThat(Cli.run("completion", "fish").exitCode()).isEqualTo(2);
  }

  @Test
  void the_manual_has_every_command_option_and_exit_code() {
    String manual = Cli.run("manual").out();

    assertThat(manual)
        .startsWith(".TH \"DRS\\-ORCHESTRATION\" 1 ")
        .contains(".SH \"EXIT STATUS\"", ".B \"11\"")
        .doesNotContain("${", "null");
    assertThat(commands())
        .allSatisfy(
            command ->
                assertThat(manual)
                    .contains(".SS \"drs\\-orchestration " + command.replace("-", "\\-") + " "));
    assertThat(
            Main.commandLine().getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream()))
        .allSatisfy(
            option -> assertThat(manual).contains(option.longestName().replace("-", "\\-")));
  }
}
