package io.github.drsorchestration.cli.remote;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.ReportFiles;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.watch.RemoteExecutions;
import io.github.drsorchestration.cli.summary.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports on an execution. */
@Command(name = "report", description = "Report on an execution of a server.")
final class ReportCommand extends RemoteCommand {

  @Parameters(paramLabel = "EXECUTION", description = "The execution's id.")
  private String executionId = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write report.html and report.json to DIR.")
  private @Nullable Path output;

  @Override
  List<String> operations() {
    return List.of("getReport");
  }

  @Override
  public Integer call() {
    Optional<ReportFiles> files = Optional.ofNullable(output).map(ReportFiles::in);
    ServerClient server = options().connect();
    Answer answer = server.call("getReport", RemoteExecutions.about(executionId));
    List<Path> written =
        files.map(it -> it.write(answer.as(ExecutionReport.class))).orElse(List.of());
    if (options().json()) {
      printAsItIs(answer);
    } else {
      Execution execution = new RemoteExecutions(server).get(executionId);
      lines().println(Summary.of(execution, answer.as(ExecutionReport.class), written));
    }
    return ExitCode.OK.code();
  }
}
