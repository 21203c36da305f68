package io.github.drsorchestration.core.operation.catalog.execution;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.catalog.execution.ExecutionOperations.ById;
import io.github.drsorchestration.core.report.html.HtmlReport;
import io.github.drsorchestration.core.service.execution.Executions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is said of an execution afterwards, for programs and for people. */
final class ReportOperations {

  private final Executions executions;

  ReportOperations(Executions executions) {
    this.executions = executions;
  }

  /**
   * A page.
   *
   * @param html the whole of it; it needs no other file
   */
  public record Page(String html) {}

  List<Operation<?, ?>> all() {
    return List.of(
        read(
            "getReport",
            "Reports on an execution, with its whole record.",
            ExecutionReport.class,
            executions::report),
        read(
            "getReportPage",
            "Shows the report on an execution as a page that can be kept, sent and printed.",
            Page.class,
            id -> new Page(page(id))));
  }

  private static <O> Operation<?, ?> read(
      String name, String summary, Class<O> output, Function<String, O> handler) {
    return new Operation<>(
        name,
        VIEW_RESOURCES,
        READS,
        summary,
        InputForm.of(ById.class, ExecutionOperations.BY_ID),
        output,
        (input, call) -> handler.apply(input.executionId()));
  }

  private String page(String executionId) {
    ExecutionReport report = executions.report(executionId);
    return recoveryBefore(executions.get(executionId))
        .map(recovery -> HtmlReport.render(report, recovery))
        .orElseGet(() -> HtmlReport.render(report));
  }

  /** The recovery that a failback brings home, while that is on record. */
  private Optional<ExecutionReport> recoveryBefore(Execution execution) {
    return execution.kind() == ExecutionKind.FAILBACK
        ? execution.startRequest().failbackChoice().executionId().flatMap(this::reportIfKept)
        : Optional.empty();
  }

  private Optional<ExecutionReport> reportIfKept(String executionId) {
    try {
      return Optional.of(executions.report(executionId));
    } catch (NotFoundException forgotten) {
      return Optional.empty();
    }
  }
}
