package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import io.github.drsorchestration.cli.aws.SimulatedAws;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sample with two accounts, on moto and the simulated DRS behind HTTP. */
class RunTest {

  @RegisterExtension final SimulatedAws aws = SimulatedAws.ofSample("two-accounts");

  @Test
  void what_a_killed_process_began_is_paused_resumed_and_brought_to_its_end_by_others()
      throws IOException {
    aws.abandoned("run", aws.file(), "--create-tables", "--by", "ann");

    CompletableFuture<Result> run = aws.inBackground("run", aws.file());
    aws.await("RUNNING");
    assertThat(aws.cli("pause", "--by", "bob", "--reason", "one look").out())
        .contains("recorded: PAUSE");
    aws.await("PAUSED");
    assertThat(aws.cli("resume", "--by", "bob").exitCode()).isZero();

    Result ended = run.join();
    assertThat(ended.out())
        .startsWith("resumed execution ")
        .contains("bob: PAUSE: one look", "bob: RESUME")
        .contains("COMPLETED: recovery of Shop and stock, 40 of 40 servers up");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(aws.launched()).hasSize(40).doesNotHaveDuplicates();
    assertThat(aws.cli("status").out()).contains("COMPLETED", "Shop and stock");
  }

  @Test
  void processes_that_start_together_on_fresh_tables_run_one_execution() {
    CompletableFuture<Result> first = aws.inBackground("run", aws.file(), "--create-tables");
    CompletableFuture<Result> second = aws.inBackground("run", aws.file(), "--create-tables");
    CompletableFuture<Result> third = aws.inBackground("run", aws.file(), "--create-tables");

    assertThat(first.join())
        .as(first.join().out())
        .returns("", Result::err)
        .returns(0, Result::exitCode)
        .extracting(Result::out)
        .asString()
        .contains("40 of 40 servers up");
    assertThat(second.join()).returns("", Result::err).returns(0, Result::exitCode);
    assertThat(third.join()).returns("", Result::err).returns(0, Result::exitCode);
    assertThat(aws.launched()).hasSize(40).doesNotHaveDuplicates();
    assertThat(aws.cli("status").out().lines()).hasSize(2);
  }

  @Test
  void what_cannot_be_done_is_said_in_one_line() {
    assertThat(aws.cli("run", aws.file(), "--create-tables", "--plan", "none"))
        .returns(2, Result::exitCode)
        .returns(
            """
            error: there is no plan 'none'; there is: shop
            Try 'drs-orchestration run --help'.
            """,
            Result::err);
    aws.createTables();
    assertThat(aws.cli("status", "nobody"))
        .returns(8, Result::exitCode)
        .returns("error: there is no execution 'nobody'\n", Result::err);
    assertThat(aws.cli("cancel", "nobody"))
        .returns(2, Result::exitCode)
        .returns(
            "error: --reason is required for CANCEL\nTry 'drs-orchestration cancel --help'.\n",
            Result::err);
    assertThat(Cli.run("status", "--region", ""))
        .returns(2, Result::exitCode)
        .returns(
            """
            error: --region is required, or AWS_REGION must be set
            Try 'drs-orchestration status --help'.
            """,
            Result::err);
  }
}
