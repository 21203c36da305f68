package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.aws.AwsSession;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.AwsOptions;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.remote.RemoteOptions;
import io.github.drsorchestration.cli.remote.ServerStatus;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.core.service.execution.Executions;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one execution, or lists the latest. */
@Command(
    name = "status",
    description = "Show one execution, or list the latest.",
    mixinStandardHelpOptions = true)
@EndsWith(ExitCode.REFUSED)
public final class StatusCommand implements Callable<Integer> {

  private static final int LATEST = 20;
  private static final String ROW = "%-36s  %-17s  %-8s  %-20s  %s";

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final AwsOptions aws = new AwsOptions();
  @Mixin private @Nullable RemoteOptions remote;

  @Parameters(
      paramLabel = "EXECUTION",
      arity = "0..1",
      description = "The execution's id. Without it, the latest " + LATEST + " are listed.")
  private @Nullable String executionId;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec, "spec");
    RemoteOptions server = Objects.requireNonNull(remote, "remote");
    if (server.isMeant(AwsOptions.typedIn(command.commandLine().getParseResult()))) {
      ServerStatus status = new ServerStatus(command, server);
      return executionId == null ? status.list(LATEST) : status.show(executionId);
    }
    boolean json = server.json();
    Console console = Output.lines(spec);
    try (AwsSession session = aws.connectReadOnly()) {
      Executions executions = session.orchestrator().executions();
      if (executionId == null) {
        list(console, executions, json);
      } else {
        show(console, executions, session.known(executionId), json);
      }
    }
    return ExitCode.OK.code();
  }

  private void list(Console console, Executions executions, boolean json) {
    List<ExecutionSummary> latest =
        executions.list(ExecutionQuery.ALL, new PageRequest(LATEST, Optional.empty())).items();
    if (json) {
      console.printJson(Output.json(latest));
      return;
    }
    console.println(ROW.formatted("Execution", "Status", "Kind", "Started", "Plan"));
    latest.forEach(
        execution ->
            console.println(
                ROW.formatted(
                    execution.executionId(),
                    execution.status(),
                    execution.kind(),
                    execution.createdAt().truncatedTo(ChronoUnit.SECONDS),
                    execution.planName())));
  }

  private void show(Console console, Executions executions, String id, boolean json) {
    String tool = Objects.requireNonNull(spec, "spec").root().version()[0];
    ExecutionReport report = executions.report(id).toBuilder().tool(tool).build();
    if (json) {
      console.printJson(Output.json(report));
    } else {
      console.println(Summary.of(executions.get(id), report, List.of()));
    }
  }
}
