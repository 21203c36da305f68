package io.github.drsorchestration.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class StartOptionsTest {

  private final Scenario scenario = new ScenarioReader().read(Cli.sample("round-trip"));

  @Test
  void a_failback_brings_home_what_one_recovery_launched_as_the_file_says() {
    StartRequest request = request("--failback", "--of", "exec-1", "--by", "ann");

    assertThat(request)
        .isEqualTo(
            StartRequest.builder()
                .planId("web-shop")
                .kind(ExecutionKind.FAILBACK)
                .by("ann")
                .source(EntryPoint.COMMAND_LINE)
                .failback(FailbackChoice.builder().executionId("exec-1").cleanUp(true).build())
                .build());
  }

  @Test
  void without_of_it_brings_home_whatever_runs_in_the_recovery_place() {
    assertThat(request("--failback").failbackChoice().executionId()).isEmpty();
  }

  @Test
  void a_drill_and_a_recovery_bring_nothing_home() {
    assertThat(request("--drill").failback()).isEmpty();
    assertThat(request().kind()).isEqualTo(ExecutionKind.RECOVERY);
  }

  private StartRequest request(String... arguments) {
    Options options = new Options();
    new CommandLine(options).parseArgs(arguments);
    return options.start.request(scenario.world(), scenario.plans().get(0));
  }

  @Command
  static final class Options {
    @Mixin final StartOptions start = new StartOptions();
  }
}
