package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.ExecutionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code simulate} refuses, and what it does with texts that could do harm. */
class SimulateInputTest {

  @TempDir Path directory;

  @Test
  void an_output_directory_that_cannot_be_written_is_refused_before_anything_runs()
      throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    Cli.Result onFile = Cli.run("simulate", Cli.sample("diamond"), "--output", file);
    assertThat(onFile)
        .isEqualTo(
            new Cli.Result(2, "", "error: --output " + file + ": is a file, not a directory\n"));

    Path below = file.resolve("below");
    Cli.Result belowFile = Cli.run("simulate", Cli.sample("diamond"), "--output", below);
    assertThat(belowFile)
        .isEqualTo(
            new Cli.Result(
                2, "", "error: --output " + below + ": the directory cannot be created\n"));
  }

  @Test
  void options_that_make_no_sense_are_refused() {
    assertThat(Cli.run("simulate", Cli.sample("diamond"), "--speed", "-3"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                """
                error: --speed must be 'max' or a positive number such as 60, is '-3'
                Try 'drs-orchestration simulate --help'.
                """));
    assertThat(Cli.run("simulate", Cli.sample("diamond"), "--seed", "x").err())
        .startsWith("error: --seed must be a whole number, is 'x'\n");
    assertThat(Cli.run("simulate", Cli.sample("diamond"), "--plan", "x"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                """
                error: there is no plan 'x'; there is: portal
                Try 'drs-orchestration simulate --help'.
                """));
  }

  @Test
  void bad_input_is_refused_like_validate_does() {
    Path file =
        ScenarioFile.threeTier()
            .with("/recoveryPlans/0/waves/0/dependsOn", "['web']")
            .writeTo(directory);

    assertThat(Cli.run("simulate", file)).isEqualTo(Cli.run("validate", file));
    assertThat(Cli.run("forecast", file)).isEqualTo(Cli.run("validate", file));
  }

  @Test
  void a_reason_with_a_line_break_forges_no_line() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/requests/0/reason", "'fine\\n[+00:00:01] eve: APPROVE web: mine'")
            .writeTo(directory);

    String out = Cli.run("simulate", file).out();

    assertThat(out.lines()).noneMatch(line -> line.startsWith("[+00:00:01] eve"));
    assertThat(out).contains("bob: APPROVE application: fine\\n[+00:00:01] eve: APPROVE web: mine");
  }

  @Test
  void texts_reach_neither_the_terminal_nor_the_report_as_control_characters() throws IOException {
    String text = Files.readString(Cli.sample("two-tier"));
    String reason = "why \\u001b[2J \\u009b2J \\u202e \\ud800";
    Path file =
        Files.writeString(
            directory.resolve("plan.json"),
            text.replace(
                "\"simulation\": {", "\"simulation\": {\"reason\": " + quoted(reason) + ","));

    Cli.Result result = Cli.run("simulate", file, "--output", directory);

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("why \\u001b[2J \\u009b2J \\u202e \\ud800")
        .doesNotContain("\u001b", "\u009b", "\u202e", "\ud800");
    assertThat(Files.readString(directory.resolve("report.html"))).contains("\ufffd");
    ExecutionReport report =
        DomainJson.mapper()
            .readValue(directory.resolve("report.json").toFile(), ExecutionReport.class);
    assertThat(report.reason()).contains("why \u001b[2J \u009b2J \u202e \ud800");
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
