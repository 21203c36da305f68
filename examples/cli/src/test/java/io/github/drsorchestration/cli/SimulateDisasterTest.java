package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateDisasterTest {

  @TempDir Path directory;

  @Test
  void all_plans_of_a_file_are_one_disaster() throws IOException {
    Path file =
        ScenarioFile.sample("two-tier")
            .with("/recoveryPlans/0/waves", "[{'name': 'databases', 'groupIds': ['pg-db']}]")
            .with(
                "/recoveryPlans/-",
                "{'planId': 'web', 'name': 'Web', 'priority': 0,"
                    + " 'waves': [{'name': 'web', 'groupIds': ['pg-web']}]}")
            .writeTo(directory);

    Cli.Result result = Cli.run("simulate", file, "--all-plans");
    Cli.Result json = Cli.run("simulate", file, "--all-plans", "--json");

    assertThat(result).returns(0, Cli.Result::exitCode).returns("", Cli.Result::err);
    assertThat(result.out())
        .contains("COMPLETED: recovery of 2 plans, 3 of 3 servers up")
        .containsPattern("RTO +\\d\\d:\\d\\d:\\d\\d")
        .containsPattern("shop +\\d\\d:\\d\\d:\\d\\d  COMPLETED  2 of 2 servers up")
        .containsPattern("web +\\d\\d:\\d\\d:\\d\\d  COMPLETED  1 of 1 server up");
    DisasterReport report = DomainJson.mapper().readValue(json.out(), DisasterReport.class);
    assertThat(report.verified()).isTrue();
    assertThat(report.plans()).hasSize(2);
    assertThat(Cli.run("simulate", file, "--all-plans", "--plan", "web").exitCode()).isEqualTo(2);
  }
}
