package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.ExecutionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateFailbackTest {

  @TempDir Path directory;

  @Test
  void what_was_recovered_comes_home_after_two_days_and_both_halves_are_summarized() {
    Cli.Result result = Cli.run("simulate", Cli.sample("round-trip"));

    assertThat(result).returns(0, Cli.Result::exitCode).returns("", Cli.Result::err);
    assertThat(result.out().lines().map(String::strip))
        .containsSubsequence(
            "COMPLETED: recovery of Web shop, 7 of 7 servers up",
            "RTO           00:36:30  target 02:00:00  met",
            "[+00:00:00] failback of 'Web shop' started by alice: eu-central-1 is back",
            "[+09:04:14] execution: AWAITING_APPROVAL",
            "[+09:24:14] bob: APPROVE: the shop is closed for the night",
            "[+09:54:54] execution: COMPLETED",
            "[+19:00:11] protected again: 7 servers, not protected: 0",
            "[+19:10:16] cleaned up behind 7 servers, left as they are: 0",
            "COMPLETED: failback of Web shop, 7 of 7 servers up",
            "RTO           00:30:40  target 02:00:00  met, from the cutover on",
            "RPO           00:00:00  target 00:15:00  met, from recovery point to cutover");
  }

  @Test
  void the_page_of_the_failback_begins_with_the_whole_disaster() throws IOException {
    assertThat(
            Cli.run("simulate", Cli.sample("round-trip"), "--quiet", "--output", directory)
                .exitCode())
        .isZero();

    ExecutionReport recovery = report("report.json");
    ExecutionReport failback = report("failback.json");
    assertThat(recovery.kind()).isEqualTo(ExecutionKind.RECOVERY);
    assertThat(failback.events().verified()).isTrue();
    assertThat(Duration.between(recovery.endedAt().orElseThrow(), failback.createdAt()))
        .isEqualTo(Duration.ofDays(2));
    assertThat(failback.rto().measured()).contains(Duration.parse("PT30M40S"));
    assertThat(directory.resolve("failback.html"))
        .content()
        .containsSubsequence(
            "The whole disaster",
            row("Declared", "2026-03-01 01:55:00 UTC", "–"),
            row("Failed over", "2026-03-01 02:31:30 UTC", "00:36:30"),
            row("Lived there", "2026-03-03 11:55:44 UTC", "57:24:14"),
            row("Came home", "2026-03-03 12:26:24 UTC", "00:30:40"),
            row("Protected again", "2026-03-03 21:31:41 UTC", "09:05:17"),
            row("Cleaned up", "2026-03-03 21:41:46 UTC", "00:10:04"),
            "The way home",
            "111122223333/eu-central-1",
            "<td>cleaned up</td><td>origin</td><td class=\"number\">+09:05:59</td>"
                + "<td class=\"number\">+09:33:14</td><td class=\"number\">+18:59:38</td>");
    assertThat(directory.resolve("report.html")).content().doesNotContain("The way home");
  }

  private static String row(String step, String at, String took) {
    return "<tr><th scope=\"row\">"
        + step
        + "</th><td>"
        + at
        + "</td><td class=\"number\">"
        + took
        + "</td></tr>";
  }

  @Test
  void prints_both_reports_as_json() throws IOException {
    Cli.Result result = Cli.run("simulate", Cli.sample("round-trip"), "--json");

    JsonNode both = DomainJson.mapper().readTree(result.out());
    assertThat(both.at("/recovery/kind").asText()).isEqualTo("RECOVERY");
    assertThat(both.at("/failback/kind").asText()).isEqualTo("FAILBACK");
  }

  @Test
  void the_exit_code_is_the_worse_of_both_halves() {
    Path unanswered =
        ScenarioFile.sample("round-trip")
            .without("/simulation/failback/requests/0")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", unanswered, "--quiet");

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.out())
        .contains("COMPLETED: recovery of Web shop", "AWAITING_APPROVAL: failback of Web shop");
  }

  @Test
  void servers_that_are_home_and_not_protected_again_have_an_exit_code_of_their_own() {
    Path neverCopied =
        ScenarioFile.sample("round-trip")
            .with("/simulation/servers/0/initialSync", "'P20D'")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", neverCopied);

    assertThat(result.out())
        .contains(
            "COMPLETED: failback of Web shop", "protected again: 5 servers, not protected: 2");
    assertThat(result.exitCode()).isEqualTo(16);
  }

  @Test
  void an_approver_is_shown_how_the_copies_stand() {
    assertThat(Cli.run("simulate", Cli.sample("round-trip")).out())
        .contains(
            "wave databases: 6 of 7 servers are in sync",
            "Not ready: db-1 (SYNCING: 100 %)",
            "An approval launches the servers of wave databases (2) in 111122223333/eu-central-1");
  }

  @Test
  void nothing_comes_home_while_the_recovery_waits_for_people() {
    Path paused =
        ScenarioFile.sample("round-trip")
            .with("/simulation/requests", "[{'type': 'PAUSE', 'at': 'PT0S', 'by': 'ann'}]")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", paused, "--quiet");

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.out()).doesNotContain("failback of");
  }

  @Test
  void a_drill_leaves_nothing_to_bring_home() {
    Cli.Result result = Cli.run("simulate", Cli.sample("round-trip"), "--drill");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--drill cannot be used with simulation.failback");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/simulation/failback/aftr | 'P2D' | $.simulation.failback.aftr: is not a known field; did"
            + " you mean 'after'?",
        "/simulation/failback/syncWithin | 'PT1M' | $.simulation.failback.syncWithin: must be"
            + " between PT1H and PT2160H, is PT1M",
        "/simulation/failback/requests/0/wave | 'wbe' | $.simulation.failback.requests[0].wave: no"
            + " wave is named 'wbe'; did you mean 'web'?",
        "/simulation/failback/requests/0 | {'type': 'CLEAN_UP', 'by': 'ann', 'on': 'COMPLETED'} |"
            + " $.simulation.failback.requests[0].reason: is required for CANCEL, DENY, SKIP,"
            + " RELAUNCH, TERMINATE and CLEAN_UP",
      })
  void a_failback_is_checked_like_the_rest_of_the_file(
      String pointer, String value, String problem) {
    Path file = ScenarioFile.sample("round-trip").with(pointer, value).writeTo(directory);

    assertThat(Cli.run("validate", file).err()).contains(problem);
  }

  private ExecutionReport report(String name) throws IOException {
    return DomainJson.mapper().readValue(directory.resolve(name).toFile(), ExecutionReport.class);
  }
}
