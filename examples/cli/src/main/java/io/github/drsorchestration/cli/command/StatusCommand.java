package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.live.Connection;
import io.github.drsorchestration.cli.progress.Line;
import io.github.drsorchestration.cli.progress.Summary;
import io.github.drsorchestration.core.service.Executions;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is on record of an execution, or the newest executions. */
@Command(
    name = "status",
    description = "Show an execution, or the newest ones.",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

  private static final int NEWEST = 20;
  private static final String ROW = "%-36s  %-17s  %-8s  %-20s  %s";

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final AwsOptions aws = new AwsOptions();

  @Parameters(paramLabel = "EXECUTION", arity = "0..1", description = "Its id.")
  private @Nullable String executionId;

  @Option(names = "--json", description = "Print the report, or the list, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = Commands.out(spec);
    try (Connection connection = aws.connectToAsk()) {
      Executions executions = connection.orchestrator().executions();
      if (executionId == null) {
        list(out, executions);
      } else {
        show(out, executions.get(executionId), executions.report(executionId));
      }
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private void list(PrintWriter out, Executions executions) {
    List<ExecutionSummary> newest =
        executions.list(ExecutionQuery.ALL, new PageRequest(NEWEST, Optional.empty())).items();
    if (json) {
      out.println(Commands.json(newest));
      return;
    }
    out.println(ROW.formatted("Execution", "Status", "Kind", "Started", "Plan"));
    newest.forEach(
        one ->
            out.println(
                ROW.formatted(
                    one.executionId(),
                    one.status(),
                    one.kind(),
                    one.createdAt().truncatedTo(ChronoUnit.SECONDS),
                    one.planName())));
  }

  private void show(PrintWriter out, Execution execution, ExecutionReport report) {
    if (json) {
      out.println(Commands.json(report));
    } else {
      Summary.of(execution, report, List.of()).stream().map(Line::text).forEach(out::println);
    }
  }
}
