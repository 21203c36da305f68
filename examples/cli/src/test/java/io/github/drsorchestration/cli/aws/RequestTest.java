package io.github.drsorchestration.cli.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests, and what becomes of them with and without a process that drives. */
class RequestTest {

  @RegisterExtension final SimulatedAws aws = SimulatedAws.ofSample("two-tier");

  @Test
  void a_request_that_no_process_acts_on_is_recorded_but_no_success() throws IOException {
    String id = aws.abandoned("run", aws.file(), "--create-tables");

    Result pause = aws.cli("pause", id, "--wait", "1");

    assertThat(pause)
        .returns(11, Result::exitCode)
        .returns("recorded: PAUSE of execution " + id + "\n", Result::out);
    assertThat(pause.err())
        .startsWith(
            "warning: within 1 second nothing has acted on it; no process seems to drive the"
                + " execution\n"
                + "Drive it here: drs-orchestration run --continue "
                + id
                + " --region eu-west-1 --endpoint-url ");
    assertThat(aws.cli("resume", id, "--wait", "0"))
        .returns(0, Result::exitCode)
        .returns("recorded: RESUME of execution " + id + "\n", Result::out)
        .returns("", Result::err);
  }

  @Test
  void a_request_to_a_driven_execution_is_obeyed_before_the_command_returns() {
    CompletableFuture<Result> run = aws.inBackground("run", aws.file(), "--create-tables");
    aws.await("RUNNING");

    Result cancelled = aws.cli("cancel", "--reason", "wrong plan");

    assertThat(cancelled.err()).isEmpty();
    assertThat(cancelled.out())
        .containsPattern("recorded: CANCEL of .*\nobeyed: the execution is CANCELL(ING|ED)\n");
    assertThat(cancelled.exitCode()).isZero();
    assertThat(run.join().exitCode()).isEqualTo(5);
  }

  @Test
  void a_termination_needs_a_process_that_drives_and_says_which_command_starts_one() {
    assertThat(aws.cli("run", aws.file(), "--create-tables", "--drill").exitCode()).isZero();
    String id = aws.cli("status").out().lines().skip(1).findFirst().orElseThrow().split(" ", -1)[0];

    Result recorded = aws.cli("terminate", id, "--reason", "the drill is over", "--wait", "1");

    assertThat(recorded.exitCode()).isEqualTo(11);
    assertThat(recorded.err()).contains("drs-orchestration run --continue " + id);
    Result driven = aws.cli("run", "--continue", id);
    assertThat(driven.out()).contains("clean-up ended: 5 terminated");
    assertThat(driven.exitCode()).isZero();
  }

  @Test
  void a_termination_with_drive_is_driven_to_its_end() {
    assertThat(aws.cli("run", aws.file(), "--create-tables", "--drill").exitCode()).isZero();
    String id = aws.cli("status").out().lines().skip(1).findFirst().orElseThrow().split(" ", -1)[0];

    Result driven = aws.cli("terminate", id, "--reason", "the drill is over", "--drive");

    assertThat(driven.exitCode()).isZero();
    assertThat(driven.out()).contains("Clean-up      5 terminated");
  }
}
