package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreTest {

  private static final Pattern REPLAY =
      Pattern.compile("Slowest +seed (\\d+): RTO (\\S+)\\R +(simulate .*)");

  @TempDir Path directory;

  @Test
  void says_how_often_it_ends_how_and_how_fast() {
    Cli.Result result = Cli.run("explore", Cli.sample("two-tier"), "--seeds", 40);

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("40 runs: recovery of Shop, 5 servers")
        .containsPattern("COMPLETED +\\d+ +\\d+\\.\\d% +#+")
        .containsPattern("RTO P50 +00:\\d\\d:\\d\\d")
        .containsPattern("Target +00:45:00 +met in \\d+\\.\\d% of all runs")
        .containsPattern("Path: waves +databases +100\\.0%")
        .containsPattern("Explored +40 runs in");
    assertThat(result.out().lines().filter(line -> !line.contains("simulate ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void the_printed_command_shows_the_slowest_run_again() {
    Path file = Cli.sample("two-tier");
    String out =
        Cli.run("explore", file, "--seeds", 20, "--from", 500, "--fault", "LAUNCH_LATE=0.4").out();
    MatchResult slowest = REPLAY.matcher(out).results().findFirst().orElseThrow();

    Cli.Result again = Cli.run((Object[]) (slowest.group(3) + " --quiet").split(" ", -1));

    assertThat(slowest.group(3))
        .isEqualTo(
            "simulate "
                + file
                + " --seed "
                + slowest.group(1)
                + " --faults usual --fault LAUNCH_LATE=0.4");
    assertThat(again.out()).containsPattern("RTO +" + slowest.group(2));
  }

  @Test
  void writes_a_page_and_json() throws IOException {
    Cli.Result result =
        Cli.run("explore", Cli.sample("two-tier"), "--seeds", 10, "--output", directory);

    Path html = directory.resolve("exploration.html");
    Path json = directory.resolve("exploration.json");
    assertThat(result.out()).contains("Report        " + html, json.toString());
    assertThat(Files.readString(html))
        .contains("<h1>Shop</h1>", "<svg", "target 00:45:00", "P99 ", "--faults usual</code>")
        .doesNotContain("http:", "https:", "<script");
    JsonNode document = new ObjectMapper().readTree(json.toFile());
    assertThat(document.at("/runs")).hasSize(10);
    assertThat(document.at("/rto/target").asText()).isEqualTo("PT45M");
    assertThat(document.at("/rto/reached").asInt() + document.at("/rto/notReached").asInt())
        .isEqualTo(10);
    assertThat(document.at("/faults")).hasSizeGreaterThan(10);
  }

  @Test
  void where_nothing_ever_comes_up_there_is_no_histogram() throws IOException {
    Cli.Result result =
        Cli.run(
            "explore",
            Cli.sample("two-tier"),
            "--seeds",
            3,
            "--faults",
            "none",
            "--fault",
            "LAUNCH_FAILS=1",
            "--output",
            directory);

    assertThat(result.out()).containsPattern("FAILED +3 +100.0%").contains("never reached");
    assertThat(Files.readString(directory.resolve("exploration.html"))).doesNotContain("<svg");
  }

  @Test
  void every_order_of_a_small_plan_is_tried() {
    Cli.Result result =
        Cli.run(
            "explore",
            Cli.sample("two-tier"),
            "--exhaustive",
            "--failures",
            0,
            "--output",
            directory);

    assertThat(directory.resolve("exploration.html"))
        .content()
        .contains("<h1>Shop</h1>", "recovery explored exhaustively", "12 (100.0%)", ">held<")
        .doesNotContain("{{");
    assertThat(directory.resolve("exploration.json")).content().contains("\"orders\" : 12");
    assertThat(result.out())
        .contains(directory.resolve("exploration.html").toString())
        .contains("Shop: every order in which 5 servers finish, up to 0 failing")
        .containsPattern("COMPLETED +12 +100.0%")
        .containsPattern("Runs +12 ")
        .containsPattern("Orders +12 ")
        .contains("held in every state of every run");
  }

  @Test
  void a_plan_that_is_too_large_for_every_order_is_refused() {
    Cli.Result result = Cli.run("explore", Cli.sample("three-tier"), "--exhaustive");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("12 servers", "449,280 histories", "--max-runs");
  }

  @Test
  void impossible_options_are_refused() {
    assertThat(Cli.run("explore", Cli.sample("two-tier"), "--seeds", 0).exitCode()).isEqualTo(2);
    assertThat(
            Cli.run("explore", Cli.sample("two-tier"), "--fault", "LAUNCH_FAILS=2", "--seeds", 1))
        .satisfies(
            result -> {
              assertThat(result.exitCode()).isEqualTo(2);
              assertThat(result.err()).startsWith("error: --fault LAUNCH_FAILS: probability");
            });
    assertThat(Cli.run("explore", Cli.sample("two-tier"), "--fault", "NONSENSE=1").exitCode())
        .isEqualTo(2);
  }

  @Test
  void says_before_it_begins_that_the_figures_cannot_be_written() {
    Path file = directory.resolve("missing/figures.json");

    Cli.Result result =
        Cli.run("explore", Cli.sample("two-tier"), "--seeds", 1_000_000, "--json", file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--json " + file + ": the file cannot be written");
  }

  @Test
  void in_a_pipe_it_prints_a_line_every_tenth_of_the_way() {
    String out = Cli.run("explore", Cli.sample("two-tier"), "--seeds", 40).out();

    assertThat(out.lines().filter(line -> line.contains(" of 40 runs, ") && !line.contains("RTO")))
        .hasSize(10)
        .first(as(STRING))
        .startsWith("4 of 40 runs, ");
  }

  @Test
  void json_to_standard_output_leaves_the_text_to_standard_error() throws IOException {
    Cli.Result result = Cli.run("explore", Cli.sample("two-tier"), "--seeds", 10, "--json", "-");

    assertThat(new ObjectMapper().readTree(result.out()).at("/runs")).hasSize(10);
    assertThat(result.err()).contains("10 runs: recovery of Shop, 5 servers");
    assertThat(Path.of("-")).doesNotExist();
  }
}
