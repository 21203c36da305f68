package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.Cli.Result;
import io.github.drsorchestration.cli.aws.SimulatedAws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The round trip of the sample on moto and the simulated DRS behind HTTP. */
class RunFailbackTest {

  private static final int SERVERS = 7;

  /** The first line of a run; its third word is the id of the execution. */
  private static final Pattern STARTED = Pattern.compile("\\A[^ ,]+[ ,]+[^ ,]+[ ,]+([^ ,\n]+)");

  @RegisterExtension final SimulatedAws aws = SimulatedAws.ofRoundTrip("round-trip", 300);

  @TempDir Path output;

  private String recovery = "";

  @BeforeEach
  void failOver() {
    Result run = aws.cli("run", aws.file(), "--create-tables", "--by", "ann");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    recovery = STARTED.matcher(run.out()).results().findFirst().orElseThrow().group(1);
  }

  @Test
  void a_failback_that_is_killed_while_it_copies_and_in_its_cutover_comes_home() throws Exception {
    Process copying = failback();
    aws.await("copies", list -> aws.calls("ReverseReplication") == SERVERS);
    kill(copying);

    Process cuttingOver = failback();
    aws.await("AWAITING_APPROVAL");
    Result shown = aws.cli("approve", "--by", "bob", "--reason", "the shop is closed");
    assertThat(shown.exitCode()).as(shown.err()).isZero();
    aws.await("a launch in the origin", list -> aws.launched().size() > SERVERS);
    kill(cuttingOver);

    Result ended = aws.cli(arguments("--output", output));
    assertThat(ended.out())
        .startsWith("resumed execution ")
        .contains("COMPLETED: failback of Web shop, 7 of 7 servers up");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(aws.launched()).hasSize(2 * SERVERS).doesNotHaveDuplicates();
    assertThat(aws.calls("ReverseReplication")).isEqualTo(2 * SERVERS);
    assertThat(report().waves().stream().flatMap(wave -> wave.servers().stream()))
        .hasSize(SERVERS)
        .extracting(server -> server.failback().orElseThrow())
        .allMatch(way -> way.stage() == FailbackStage.CLEANED_UP)
        .allMatch(way -> way.production() == ProductionSide.ORIGIN);
  }

  private Process failback() throws IOException {
    return aws.process(arguments("--quiet"));
  }

  private Object[] arguments(Object... more) {
    Object[] common = {"run", aws.file(), "--failback", "--of", recovery, "--by", "ann"};
    Object[] all = new Object[common.length + more.length];
    System.arraycopy(common, 0, all, 0, common.length);
    System.arraycopy(more, 0, all, common.length, more.length);
    return all;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private ExecutionReport report() throws IOException {
    return DomainJson.mapper()
        .readValue(output.resolve("report.json").toFile(), ExecutionReport.class);
  }
}
