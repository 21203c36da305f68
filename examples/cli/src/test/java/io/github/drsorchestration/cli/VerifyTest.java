package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

  @TempDir Path directory;
  private Path report = Path.of("");

  @BeforeEach
  void simulate() {
    Cli.run("simulate", Cli.sample("three-tier"), "--seed", 7, "--quiet", "--output", directory);
    report = directory.resolve("report.json");
  }

  @Test
  void a_report_agrees_with_the_events_that_it_carries() {
    Cli.Result result = Cli.run("verify", report);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("verified against ", "RTO and RPO, recalculated from the above");
  }

  @Test
  void a_figure_that_was_embellished_is_named() throws IOException {
    String text = Files.readString(report);
    Files.writeString(
        report, text.replaceFirst("\"status\" ?: ?\"COMPLETED\"", "\"status\":\"FAILED\""));

    Cli.Result result = Cli.run("verify", report);

    assertThat(result.exitCode()).isEqualTo(12);
    assertThat(result.out()).contains("not verified against ", "FAILED in the report");
  }

  @Test
  void a_simulation_cannot_pass_for_evidence() throws IOException {
    assertThat(Cli.run("verify", report).out())
        .startsWith("simulated by DRS Orchestration ")
        .contains(", no evidence");
    assertThat(Files.readString(report))
        .containsPattern("\"seed\" ?: ?7")
        .contains("three-tier.json", "\"fileHash\"", "DRS Orchestration ");
    assertThat(Files.readString(directory.resolve("report.html")))
        .contains("Simulation, no evidence.", "seed 7", "three-tier.json", "All servers");
  }

  @Test
  void what_is_no_report_is_refused() throws IOException {
    Files.writeString(report, "{}");

    assertThat(Cli.run("verify", report).exitCode()).isEqualTo(2);
    assertThat(Cli.run("verify", directory.resolve("none.json")).err()).contains("cannot be read");
  }
}
