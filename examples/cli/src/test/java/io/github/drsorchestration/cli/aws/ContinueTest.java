package io.github.drsorchestration.cli.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code run} resumes, and what it refuses to take for that. */
class ContinueTest {

  @RegisterExtension final SimulatedAws aws = SimulatedAws.ofSample("two-tier");

  @Test
  void a_recovery_does_not_drive_an_unfinished_drill_unless_that_is_meant() throws IOException {
    Path file = aws.file();
    String drill = aws.abandoned("run", file, "--create-tables", "--drill", "--by", "ann");

    Result refused = aws.cli("run", file);

    assertThat(refused.exitCode()).isEqualTo(8);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith(
            "error: execution "
                + drill
                + " of plan 'shop' is unfinished, and is not what this command would run\n"
                + "  it is a DRILL, status ")
        .contains("by ann\n", "  kind: DRILL there, RECOVERY here\n")
        .contains(
            "drs-orchestration run --continue " + drill + " --region eu-west-1 --endpoint-url")
        .contains("drs-orchestration cancel " + drill + " --reason TEXT --drive --region")
        .doesNotContain("plan: hash");

    Result continued = aws.cli("run", "--continue", drill);

    assertThat(continued.out())
        .startsWith("resumed execution " + drill + ", a DRILL of Shop, status ")
        .contains("COMPLETED: drill of Shop, 5 of 5 servers up");
    assertThat(continued.exitCode()).isZero();
    assertThat(aws.launched()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void another_version_of_the_plan_is_refused_and_told_apart() throws IOException {
    String first = aws.abandoned("run", aws.file(), "--create-tables");
    Path changed =
        aws.file(
            aws.scenario()
                .with("/recoveryPlans/0/targets/rto", "'PT9M'")
                .with("/protectionGroups/2/description", "'the shop window'"));

    Result refused = aws.cli("run", changed);

    assertThat(refused.exitCode()).isEqualTo(8);
    assertThat(refused.err())
        .contains("execution " + first + " of plan 'shop' is unfinished")
        .containsPattern(
            "  plan: hash [0-9a-f]{12} there, [0-9a-f]{12} here; different: protection groups,"
                + " targets\n")
        .doesNotContain("kind:");
    assertThat(aws.cli("run", aws.file()).out()).startsWith("resumed execution " + first);
  }

  @Test
  void other_parameters_are_refused_too() throws IOException {
    aws.abandoned("run", aws.file(), "--create-tables");
    Path changed = aws.file(aws.scenario().with("/simulation/parameters", "{'site': 'north'}"));

    assertThat(aws.cli("run", changed))
        .returns(8, Result::exitCode)
        .extracting(Result::err)
        .asString()
        .contains("  parameters: {} there, {site=north} here\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run                            | missing FILE, or --continue EXECUTION",
        "run x.json --continue x        | FILE cannot be used with --continue: an execution has its own plan",
        "run --continue x --drill       | --drill cannot be used with --continue",
        "run --continue x --plan shop   | --plan cannot be used with --continue",
        "run --continue x --reason none | --reason cannot be used with --continue",
      })
  void what_would_be_ignored_is_refused(String arguments, String message) {
    assertThat(Cli.run((Object[]) arguments.split(" ")))
        .returns(2, Result::exitCode)
        .extracting(Result::err)
        .isEqualTo("error: " + message + "\nTry 'drs-orchestration run --help'.\n");
  }
}
