package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.WaveForecast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {

  @TempDir Path directory;

  @Test
  void says_how_long_each_wave_takes_and_what_determines_the_end() {
    Cli.Result result = Cli.run("forecast", Cli.sample("three-tier"));

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "Forecast of a recovery of Web shop: 12 servers in 3 waves",
            "",
            "  RTO P50      00:59:26  estimated, if nothing fails",
            "  RTO P90      01:02:43  estimated, if nothing fails",
            "  Target       02:00:00  met in every rehearsal",
            "  Lower bound  00:55:52  no order of jobs is faster if every server takes its typical"
                + " time",
            "  Rests on     1000 rehearsals on paper",
            "  All times are counted from the declaration, 00:05:00 before the start",
            "",
            "  Wave                      Servers  Jobs  Start     Launch    End       P90",
            "  databases                       2     1  00:05:00  00:05:00  00:18:10  00:18:31",
            "  application                     4     1  00:18:10  00:24:10  00:42:28  00:46:05",
            "  web                             6     1  00:42:28  00:46:28  00:59:26  01:02:43",
            "",
            "  Critical path of a rehearsal that takes as long as the P50",
            "  00:00:00  for 00:05:00  from the declaration to the start",
            "  00:05:00  for 00:12:40  databases: db-1: the slowest launch of 2",
            "  00:17:40  for 00:00:30  databases: hook 'promote primary'",
            "  00:18:10  for 00:06:00  application: approval of the wave",
            "  00:24:10  for 00:18:17  application: app-4: the slowest launch of 4",
            "  00:42:28  for 00:04:00  web: pause before the wave",
            "  00:46:28  for 00:12:57  web: web-4: the slowest launch of 6");
  }

  @Test
  void names_the_existing_instances_into_which_servers_are_launched() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/servers/2/launchIntoInstanceId", "'i-0123456789abcdef0'")
            .writeTo(directory);

    assertThat(Cli.run("forecast", file).out())
        .contains("  Launched into an existing instance")
        .containsPattern("  web-1 +i-0123456789abcdef0, whose volumes are replaced");
  }

  @Test
  void prints_json_for_programs() throws JsonProcessingException {
    Cli.Result result = Cli.run("forecast", Cli.sample("thousand"), "--json");

    Forecast forecast = DomainJson.mapper().readValue(result.out(), Forecast.class);
    assertThat(forecast.waves()).extracting(WaveForecast::servers).containsExactly(100, 900);
    assertThat(forecast.lowerBound()).isLessThanOrEqualTo(forecast.p50());
  }

  @Test
  void a_wave_whose_condition_does_not_hold_takes_no_time() {
    assertThat(Cli.run("forecast", Cli.sample("diamond")).out())
        .contains("12 servers in 5 waves")
        .containsPattern("cache +1 +1 +00:00:00 +00:00:00 +00:09:11");
    assertThat(Cli.run("forecast", Cli.sample("diamond"), "--drill").out())
        .contains("11 servers in 5 waves")
        .containsPattern("cache +0 +0 +00:00:00 +00:00:00 +00:00:00");
  }

  @Test
  void a_failback_tells_copies_and_approval_apart_from_the_downtime() {
    Cli.Result result = Cli.run("forecast", Cli.sample("round-trip"), "--failback");

    assertThat(result).returns(0, Cli.Result::exitCode).returns("", Cli.Result::err);
    assertThat(result.out().lines().map(String::strip))
        .contains(
            "Forecast of a failback of Web shop: 7 servers in 3 waves",
            "Home P50      09:59:39  from the start, if nothing fails",
            "Downtime P50  00:34:05  from the approved cutover on",
            "Lower bound   00:30:22  of the downtime",
            "Target        02:00:00  met in every rehearsal",
            "Phase                     Start     End       P90",
            "copied to the origin      00:00:00  09:05:22  09:07:50",
            "approval of people        09:04:59  09:24:59  09:26:39",
            "cutover                   09:24:59  09:59:39  10:02:32",
            "00:00:00  for 09:04:59  databases: db-2: its copy in the origin");
  }

  @Test
  void a_failback_of_a_recovery_brings_home_what_its_report_says_is_up() throws IOException {
    Cli.run("simulate", Cli.sample("two-tier"), "--quiet", "--output", directory);
    Path report = directory.resolve("report.json");
    long up =
        DomainJson.mapper()
            .readTree(Files.readString(report))
            .findValues("recoveryInstanceId")
            .size();

    Cli.Result result =
        Cli.run(
            "forecast", Cli.sample("two-tier"), "--failback", "--of", report.toString(), "--json");

    Forecast forecast = DomainJson.mapper().readValue(result.out(), Forecast.class);
    assertThat(forecast.waves().stream().mapToLong(WaveForecast::servers).sum()).isEqualTo(up);
    assertThat(forecast.failback()).isPresent();
  }

  @Test
  void options_that_do_not_fit_a_failback_are_refused() {
    assertThat(Cli.run("forecast", Cli.sample("two-tier"), "--of", "report.json").err())
        .contains("--of needs --failback");
    assertThat(Cli.run("forecast", Cli.sample("two-tier"), "--failback", "--drill").err())
        .contains("--drill and --failback exclude each other");
    assertThat(Cli.run("forecast", Cli.sample("two-tier"), "--failback", "--of", "no.json").err())
        .contains("no.json: cannot be read");
  }

  @Test
  void generated_waves_are_forecast_like_written_ones() throws JsonProcessingException {
    Path file =
        ScenarioFile.threeTier()
            .without("/recoveryPlans/0/waves")
            .with("/recoveryPlans/0/generatedWaves", "{'groupIds': ['pg-application', 'pg-web']}")
            .with("/simulation/servers/1/tags", "{'tier': 'application', 'dr:wave': '1'}")
            .with("/simulation/servers/2/tags", "{'tier': 'web', 'dr:wave': '2'}")
            .writeTo(directory);

    Cli.Result result = Cli.run("forecast", file, "--json");

    Forecast forecast = DomainJson.mapper().readValue(result.out(), Forecast.class);
    assertThat(forecast.waves())
        .extracting(WaveForecast::wave, WaveForecast::servers)
        .containsExactly(Tuple.tuple("wave-1", 4), Tuple.tuple("wave-2", 6));
    assertThat(forecast.waves().get(0).start()).isEqualTo(Duration.ofMinutes(5));
    assertThat(forecast.waves().get(1).start()).isEqualTo(forecast.waves().get(0).end());
  }

  @Test
  void the_json_names_existing_instances_that_are_launched_into() {
    Path file =
        ScenarioFile.threeTier()
            .with("/simulation/servers/0/launchIntoInstanceId", "'i-0123456789abcdef0'")
            .writeTo(directory);

    assertThat(Cli.run("forecast", file, "--json").out())
        .contains("\"launchTargets\"", "\"instanceId\" : \"i-0123456789abcdef0\"");
  }

  @Test
  void of_several_plans_one_must_be_named() {
    Path file =
        ScenarioFile.threeTier()
            .without("/simulation/plan")
            .with(
                "/recoveryPlans/-",
                "{'name': 'Only web', 'waves': [{'name': 'web', 'groupIds': ['pg-web']}]}")
            .writeTo(directory);

    Cli.Result unnamed = Cli.run("forecast", file);
    assertThat(unnamed.exitCode()).isEqualTo(2);
    assertThat(unnamed.err())
        .isEqualTo(
            "error: "
                + file
                + " has several plans; --plan must be one of web-shop, only-web\n"
                + "Try 'drs-orchestration forecast --help'.\n");

    assertThat(Cli.run("forecast", file, "--plan", "only-web").out())
        .startsWith("Forecast of a recovery of Only web: 6 servers in 1 wave");
    assertThat(Cli.run("forecast", file, "--plan", "WEB SHOP").exitCode()).isZero();
  }

  @Test
  void a_plan_that_is_not_there_is_refused() {
    assertThat(Cli.run("forecast", Cli.sample("diamond"), "--plan", "nope"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                """
                error: there is no plan 'nope'; there is: portal
                Try 'drs-orchestration forecast --help'.
                """));
  }
}
