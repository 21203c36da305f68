package io.github.drsorchestration.cli.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.drsorchestration.cli.Cli.Result;
import io.github.drsorchestration.cli.time.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen while an execution is driven. */
class DrivingTest {

  private static final Duration AWAY = Duration.ofSeconds(8);
  private static final long SIGINT_IGNORED = 0x2;

  @RegisterExtension final SimulatedAws aws = SimulatedAws.ofSample("two-tier");

  @Test
  void a_store_that_is_away_for_a_while_is_told_of_and_endured() {
    CompletableFuture<Result> run = aws.inBackground("run", aws.file(), "--create-tables");
    aws.await("RUNNING");

    aws.gate().shut();
    Ticker.every(AWAY).await();
    aws.gate().open();

    Result ended = run.join();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .containsPattern(
            "(?m)^\\[\\+.*] the store does not answer; still driving, and trying again$")
        .containsPattern("(?m)^\\[\\+.*] .*DynamoDB.*127\\.0\\.0\\.1:\\d+")
        .containsPattern("(?m)^\\[\\+.*] the store answers again, after 00:0\\d:")
        .contains("COMPLETED: recovery of Shop, 5 of 5 servers up");
    assertThat(ended.exitCode()).isZero();
    assertThat(aws.launched()).hasSize(5).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @DisabledOnOs(OS.WINDOWS)
  void a_stopped_process_says_how_to_go_on(String signal, int exitCode) throws Exception {
    assumeTrue(signal.equals("TERM") || !ignoresInterrupts());
    Process run = aws.process("run", aws.file(), "--create-tables", "--plain");
    String id =
        run.inputReader()
            .readLine()
            .replaceFirst("started execution ([^,]+), a RECOVERY of Shop, status PENDING", "$1");

    new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start().waitFor();

    assertThat(run.errorReader().lines())
        .containsSubsequence(
            "stopped: execution "
                + id
                + " is not over. Jobs that DRS has begun go on, but nothing new is started.")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "Continue it with: drs-orchestration run --continue "
                            + id
                            + " --region eu-west-1 --endpoint-url http://"));
    assertThat(run.waitFor()).isEqualTo(exitCode);
  }

  /** Whether this process was started in a way that its children ignore Ctrl-C. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .anyMatch(ignored -> (ignored & SIGINT_IGNORED) != 0);
  }
}
