package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.ServerReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {

  @TempDir Path directory;

  @Test
  void three_tiers_end_partial_and_are_completed_by_a_retry() {
    Cli.Result result = Cli.run("simulate", Cli.sample("three-tier"));

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(texts(result))
        .containsSubsequence(
            "recovery of 'Web shop' started by alice: eu-central-1 is down",
            "wave databases: LAUNCHING (2 servers)",
            "wave databases: COMPLETED (2 of 2 servers up)",
            "wave application: AWAITING_APPROVAL: Is the latest order in the database?",
            "execution: AWAITING_APPROVAL",
            "bob: APPROVE application: order 81723 is there",
            "wave application: COMPLETED (4 of 4 servers up)",
            "execution: PAUSED: the plan pauses before wave 'web'",
            "alice: RESUME: the application answers",
            "execution: PARTIAL",
            "alice: RETRY web: instance capacity is back",
            "wave web: LAUNCHING (1 of 6 servers): taken up again",
            "wave web: web-3 up",
            "execution: COMPLETED",
            "COMPLETED: recovery of Web shop, 12 of 12 servers up");
    assertThat(result.out())
        .containsPattern("\\+\\d\\d:\\d\\d:\\d\\d] wave web: web-3 FAILED: LAUNCH_FAILED: ")
        .containsPattern("Retried +web-3 \\(web\\): launch 1 LAUNCH_FAILED; up by launch 2")
        .containsPattern("RTO +\\d\\d:\\d\\d:\\d\\d  target 02:00:00  met")
        .containsPattern("RPO +\\d\\d:\\d\\d:\\d\\d  target 00:15:00  met")
        .doesNotContain("\u001b");
  }

  @Test
  void prints_the_report_as_json_and_nothing_else() throws IOException {
    Cli.Result result = Cli.run("simulate", Cli.sample("three-tier"), "--json");

    ExecutionReport report = DomainJson.mapper().readValue(result.out(), ExecutionReport.class);
    assertThat(report.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(result).returns(0, Cli.Result::exitCode).returns("", Cli.Result::err);
  }

  @Test
  void writes_a_report_for_people_and_one_for_programs() throws IOException {
    Path output = directory.resolve("new").resolve("reports");

    Cli.Result result = Cli.run("simulate", Cli.sample("three-tier"), "--output", output);

    assertThat(result.out())
        .contains(output.resolve("report.html").toString())
        .contains(output.resolve("report.json").toString());
    assertThat(output.resolve("report.html")).content().contains("<html", "Web shop", "web-3");
    ExecutionReport report =
        DomainJson.mapper()
            .readValue(output.resolve("report.json").toFile(), ExecutionReport.class);
    assertThat(report.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(report.events().verified()).isTrue();
    ServerReport retried =
        report.waves().get(2).servers().stream()
            .filter(server -> server.name().equals("web-3"))
            .findFirst()
            .orElseThrow();
    assertThat(retried.launches())
        .extracting(LaunchReport::failure)
        .satisfiesExactly(
            failure -> assertThat(failure).isPresent(), failure -> assertThat(failure).isEmpty());
  }

  @Test
  void one_seed_gives_one_history() {
    assertThat(history("three-tier", 7)).isEqualTo(history("three-tier", 7));
    assertThat(history("three-tier", 7)).isNotEqualTo(history("three-tier", 8));
  }

  @Test
  void in_the_diamond_two_waves_run_side_by_side() {
    Cli.Result result = Cli.run("simulate", Cli.sample("diamond"));

    assertThat(result.exitCode()).isZero();
    assertThat(texts(result))
        .containsSubsequence(
            "wave search: LAUNCHING (3 servers)",
            "wave payments: LAUNCHING (2 servers)",
            "wave search: COMPLETED (3 of 3 servers up)",
            "wave payments: COMPLETED (2 of 2 servers up)",
            "wave portal: LAUNCHING (4 servers)");
  }

  @Test
  void a_drill_leaves_out_the_wave_that_is_for_recoveries_only() {
    Cli.Result result = Cli.run("simulate", Cli.sample("diamond"), "--drill");

    assertThat(result.exitCode()).isZero();
    assertThat(texts(result)).contains("COMPLETED: drill of Customer portal, 11 of 11 servers up");
    assertThat(result.out()).containsPattern("cache +EXCLUDED");
  }

  @Test
  void a_thousand_servers_are_split_over_jobs_and_wait_for_room() {
    Cli.Result result = Cli.run("simulate", Cli.sample("thousand"));

    assertThat(result.exitCode()).isZero();
    assertThat(texts(result))
        .contains("COMPLETED: recovery of The whole company, 1000 of 1000 servers up")
        .hasSizeLessThan(140);
    assertThat(result.out()).containsPattern("fleet +COMPLETED +900 of 900 +10 ");
  }

  @Test
  void quiet_prints_only_the_summary() {
    Cli.Result result = Cli.run("simulate", Cli.sample("diamond"), "--quiet");

    assertThat(result.out()).startsWith("\nCOMPLETED: ").doesNotContain("[+");
  }

  @Test
  void without_the_retry_it_ends_partial() {
    Path file = ScenarioFile.threeTier().without("/simulation/requests/2").writeTo(directory);

    Cli.Result result = Cli.run("simulate", file, "--quiet");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .startsWith("\nPARTIAL: recovery of Web shop, 11 of 12 servers up")
        .containsPattern("Failed +web-3 \\(web\\): LAUNCH_FAILED: ");
  }

  @Test
  void where_nothing_comes_up_it_ends_failed() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/faults", "[{'kind': 'LAUNCH_FAILS'}]")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file);

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out()).contains("FAILED: recovery of Web shop, 0 of 12 servers up");
  }

  @Test
  void preflight_forbids_a_drill_into_an_existing_instance_and_names_it() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/servers/0/count", "1")
            .with("/simulation/servers/0/serverId", "'s-db000000000000001'")
            .with("/protectionGroups/0/serverIds", "['s-db000000000000001']")
            .with("/simulation/servers/0/launchIntoInstanceId", "'i-0123456789abcdef0'")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file, "--drill");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out())
        .contains("blocking: LAUNCH_INTO_INSTANCE: ", "i-0123456789abcdef0")
        .doesNotContain("LAUNCHING");
  }

  @Test
  void preflight_forbids_to_destroy_production() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/servers/0/earlierInstance", "'RECOVERY'")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file, "--drill");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(texts(result)).anyMatch(text -> text.startsWith("preflight blocked the start"));
    assertThat(result.out()).contains("blocking: LIVE_INSTANCE: ").doesNotContain("LAUNCHING");
  }

  @Test
  void a_cancelled_execution_lets_its_job_end_and_starts_nothing_more() {
    Path file =
        ScenarioFile.threeTier()
            .with(
                "/simulation/requests",
                "[{'type': 'CANCEL', 'at': 'PT5M', 'by': 'alice', 'reason': 'false alarm'}]")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file);

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.out())
        .contains("[+00:10:00] alice: CANCEL: false alarm")
        .contains("CANCELLED: recovery of Web shop, 2 of 12 servers up")
        .doesNotContain("wave application: LAUNCHING");
  }

  @Test
  void an_execution_that_takes_longer_than_it_may_times_out() {
    Path file =
        ScenarioFile.threeTier().with("/recoveryPlans/0/maxDuration", "'PT20M'").writeTo(directory);

    Cli.Result result = Cli.run("simulate", file);

    assertThat(result.exitCode()).isEqualTo(6);
    assertThat(result.out()).contains("TIMED_OUT: recovery of Web shop");
  }

  @Test
  void where_nobody_approves_it_says_that_it_waits() {
    Path file = ScenarioFile.threeTier().without("/simulation/requests/0").writeTo(directory);

    Cli.Result result = Cli.run("simulate", file, "--quiet");

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.out())
        .startsWith("\nAWAITING_APPROVAL: recovery of Web shop, 2 of 12 servers up")
        .containsPattern("RTO +--:--:--  target 02:00:00  not reached, not all are up")
        .containsPattern(
            "Waiting for +approval of wave application by anybody but alice, until 01:18:30"
                + " \\(2026-03-01T03:13:30Z\\): Is the latest order in the database\\?")
        .containsPattern("Never made +RESUME by alice: the execution was never PAUSED")
        .contains("RETRY by alice: the execution was never PARTIAL");
  }

  @Test
  void where_nobody_resumes_it_says_that_it_waits() {
    Path file = ScenarioFile.threeTier().without("/simulation/requests/1").writeTo(directory);

    Cli.Result result = Cli.run("simulate", file, "--quiet");

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.out())
        .startsWith("\nPAUSED: recovery of Web shop, 6 of 12 servers up")
        .containsPattern("Waiting for +a RESUME: the plan pauses before wave 'web'");
  }

  @Test
  void who_started_cannot_approve() {
    Path file =
        ScenarioFile.threeTier().with("/simulation/requests/0/by", "'alice'").writeTo(directory);

    Cli.Result result = Cli.run("simulate", file);

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(texts(result)).anyMatch(text -> text.startsWith("alice: APPROVE refused: "));
  }

  @Test
  void a_denial_stops_the_plan() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/requests/0/type", "'DENY'")
            .with("/simulation/requests/0/reason", "'orders are missing'")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file);

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("bob: DENY application: orders are missing");
  }

  @Test
  void a_recovery_loses_what_was_written_since_the_recovery_point_and_a_drill_judges_the_launch() {
    Path file = ScenarioFile.sample("two-tier").writeTo(directory);

    assertThat(Cli.run("simulate", file, "--quiet").out())
        .containsPattern("RPO +00:00:(0[1-9]|10) .*, from recovery point to declaration");
    assertThat(Cli.run("simulate", file, "--drill", "--quiet").out())
        .contains(", from recovery point to launch");
  }

  @Test
  void a_request_whose_trigger_was_used_up_is_told_from_one_that_was_never_triggered() {
    Path file =
        ScenarioFile.threeTier()
            .with(
                "/simulation/requests/-",
                "{'type': 'TERMINATE', 'on': 'PARTIAL', 'by': 'ann', 'reason': 'clean up'}")
            .writeTo(directory);

    assertThat(Cli.run("simulate", file, "--quiet").out())
        .contains(
            "TERMINATE by ann: each PARTIAL triggers one request, and none was left for this one");
  }

  @Test
  void a_clean_up_that_fails_is_seen_by_a_script() {
    Path file =
        ScenarioFile.sample("two-tier")
            .with(
                "/simulation/faults",
                "[{'kind': 'TERMINATION_FAILS', 'serverId': 's-app00000000000001'}]")
            .with(
                "/simulation/requests",
                "[{'type': 'TERMINATE', 'on': 'COMPLETED', 'by': 'ann', 'reason': 'over',"
                    + " 'planName': 'Shop'}]")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file, "--quiet");

    assertThat(result.out()).contains("Clean-up", "1 failed");
    assertThat(result.exitCode()).isEqualTo(13);
  }

  @Test
  void what_was_launched_can_be_cleaned_up_by_the_script() {
    Path file =
        ScenarioFile.threeTier()
            .with(
                "/simulation/requests/-",
                "{'type': 'TERMINATE', 'on': 'COMPLETED', 'after': 'PT1H', 'by': 'alice',"
                    + " 'reason': 'the drill is over'}")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file, "--drill");

    assertThat(result.exitCode()).isZero();
    assertThat(texts(result))
        .anyMatch(text -> text.startsWith("clean-up started by alice"))
        .contains("db-1, db-2, app-1, app-2, app-3 and 7 more terminated")
        .contains("clean-up ended: 12 terminated");
  }

  @Test
  void a_hook_that_fails_and_a_server_that_never_gets_well_are_told() {
    Path hook =
        ScenarioFile.threeTier()
            .with("/simulation/hooks", "[{'hook': 'promote primary', 'fails': 'no quorum'}]")
            .writeTo(directory);
    assertThat(texts(Cli.run("simulate", hook)))
        .contains("wave databases: hook 'promote primary' FAILED: no quorum");

    Path health =
        ScenarioFile.threeTier()
            .with("/simulation/health/0", "{'serverIds': ['s-app00000000000002'], 'never': true}")
            .writeTo(directory);
    assertThat(texts(Cli.run("simulate", health)))
        .anyMatch(text -> text.startsWith("wave application: app-2 FAILED: UNHEALTHY: "));
  }

  @Test
  void waves_that_are_generated_from_a_tag_run_like_written_ones() {
    Path file =
        ScenarioFile.threeTier()
            .without("/recoveryPlans/0/waves")
            .with("/recoveryPlans/0/generatedWaves", "{'groupIds': ['pg-application', 'pg-web']}")
            .with("/simulation/servers/1/tags", "{'tier': 'application', 'dr:wave': '1'}")
            .with("/simulation/servers/2/tags", "{'tier': 'web', 'dr:wave': '2'}")
            .with("/simulation/faults", "[]")
            .with("/simulation/requests", "[]")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file);

    assertThat(result.exitCode()).isZero();
    assertThat(texts(result))
        .containsSubsequence(
            "wave wave-1: COMPLETED (4 of 4 servers up)",
            "wave wave-2: COMPLETED (6 of 6 servers up)");
  }

  private static String history(String sample, int seed) {
    String out = Cli.run("simulate", Cli.sample(sample), "--seed", seed).out();
    return out.substring(0, out.indexOf("Simulated"));
  }

  /** What the lines say, without their times. */
  private static List<String> texts(Cli.Result result) {
    return result.out().lines().map(line -> line.replaceFirst("^\\[\\+[\\d:]+] ", "")).toList();
  }
}
