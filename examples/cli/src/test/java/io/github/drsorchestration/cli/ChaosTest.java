package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosTest {

  @TempDir Path directory;

  @Test
  void counts_what_happened_and_says_what_never_did() throws IOException {
    Path json = directory.resolve("chaos.json");

    Cli.Result result = Cli.run("chaos", "--seeds", 60, "--from", 1_000, "--json", json);

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("30 of 60 runs, [\\d,]+/s\\R")
        .containsPattern("60 +seeds")
        .containsPattern("\\d+ +RUNNING -> COMPLETED")
        .containsPattern("transitions never taken: execution \\w+ -> \\w+")
        .containsPattern("60 seeds from 1000 in 00:00:\\d\\d, [\\d,]+/s: every invariant held\\.");
    JsonNode document = new ObjectMapper().readTree(json.toFile());
    assertThat(document.at("/seeds").asInt()).isEqualTo(60);
    assertThat(document.at("/from").asInt()).isEqualTo(1_000);
    assertThat(document.at("/failures")).isEmpty();
    assertThat(document.at("/counts/totals/steps").asLong()).isGreaterThan(60);
    assertThat(document.at("/neverTaken")).isNotEmpty();
  }

  @Test
  void shows_a_seed_again() {
    Cli.Result first = Cli.run("chaos", "--replay", 42);
    Cli.Result second = Cli.run("chaos", "--replay", 42);

    assertThat(first.exitCode()).isZero();
    assertThat(first.out())
        .startsWith("plan p1")
        .containsPattern("Every invariant held; digest [0-9a-f]{64}");
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void brings_what_was_recovered_home_again_when_asked() {
    Cli.Result explored = Cli.run("chaos", "--failback", "--seeds", 20, "--from", 300);
    Cli.Result replayed = Cli.run("chaos", "--failback", "--replay", 300);

    assertThat(explored.exitCode()).isZero();
    assertThat(explored.out()).contains("20 seeds from 300").contains("every invariant held.");
    assertThat(replayed.exitCode()).isZero();
    assertThat(replayed.out())
        .contains("FAILBACK")
        .containsPattern("Every invariant held; digest [0-9a-f]{64}");
    assertThat(Cli.run("chaos", "--replay", 300).out()).isNotEqualTo(replayed.out());
  }

  @Test
  void refuses_counts_that_make_no_sense() {
    Cli.Result result = Cli.run("chaos", "--seeds", 0);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--seeds");
  }

  @Test
  void says_before_it_begins_that_the_counts_cannot_be_written() {
    for (Path file : new Path[] {directory, directory.resolve("missing/chaos.json")}) {
      Cli.Result result = Cli.run("chaos", "--seeds", 20, "--json", file);

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err()).contains("--json " + file + ": the file cannot be written");
      assertThat(result.out()).isEmpty();
    }
  }

  @Test
  void json_to_standard_output_leaves_the_text_to_standard_error() throws IOException {
    Cli.Result result = Cli.run("chaos", "--seeds", 10, "--json", "-");

    assertThat(new ObjectMapper().readTree(result.out()).at("/seeds").asInt()).isEqualTo(10);
    assertThat(result.err()).contains("every invariant held.");
  }
}
