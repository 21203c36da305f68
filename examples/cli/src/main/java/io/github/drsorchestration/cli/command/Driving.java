package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.aws.AwsSession;
import io.github.drsorchestration.cli.aws.ExecutionRunner;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.exit.Farewell;
import io.github.drsorchestration.cli.output.ReportFiles;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.progress.Muteable;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Drives an execution to its end in this process; whoever stops the process is told what to do. */
final class Driving {

  private static final Duration MAX_WAIT_FOR_DISPLAY = Duration.ofSeconds(1);

  private final AwsSession session;
  private final Console errors;
  private final String tool;
  private final String options;

  /**
   * @param errors where to say how to go on
   * @param options the options to repeat in the suggested command, each with a space before it
   * @param tool this program with its version, for the report
   */
  Driving(AwsSession session, Console errors, String options, String tool) {
    this.session = session;
    this.tool = tool;
    this.errors = errors;
    this.options = options;
  }

  /**
   * Drives the execution, prints its summary and returns the exit code.
   *
   * @param announce says that it is being driven; from then on an interruption says how to go on
   * @param afterSequence the last event that need not be printed
   */
  int drive(
      Execution execution,
      Runnable announce,
      long afterSequence,
      Display display,
      Optional<ReportFiles> files) {
    Muteable muteable = new Muteable(display);
    ExecutionRunner runner = new ExecutionRunner(session, execution, muteable, afterSequence);
    Runnable sayHowToGoOn =
        () -> {
          muteable.mute(MAX_WAIT_FOR_DISPLAY);
          errors.println("");
          farewell(execution.executionId()).forEach(errors::println);
          errors.flush();
        };
    Farewell farewell = Farewell.on(sayHowToGoOn);
    try (farewell) {
      announce.run();
      Execution ended = runner.drive();
      ExecutionReport report = runner.report().toBuilder().tool(tool).build();
      List<Path> written = files.map(some -> some.write(report)).orElse(List.of());
      display.finish(Summary.of(ended, report, written));
      return ExitCode.of(ended).code();
    }
  }

  private List<String> farewell(String executionId) {
    return List.of(
        "stopped: execution "
            + executionId
            + " is not over. Jobs that DRS has begun go on, but nothing new is started.",
        "Continue it with: drs-orchestration run --continue " + executionId + options);
  }
}
