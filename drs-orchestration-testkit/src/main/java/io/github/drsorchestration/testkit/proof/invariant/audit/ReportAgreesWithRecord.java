package io.github.drsorchestration.testkit.proof.invariant.audit;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.core.report.ReportBuilder;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;

/** Verifies the report as an auditor would: whatever it says follows from the events. */
public final class ReportAgreesWithRecord extends Invariant {

  public ReportAgreesWithRecord() {
    super("the report agrees with the record", "true reports would be taken for forged ones");
  }

  @Override
  protected void ended(History history) {
    for (Execution execution : history.executions()) {
      ExecutionReport report =
          ReportBuilder.build(execution, history.events(execution.executionId()), history.now());
      report.events().problems().forEach(problem -> history.violated(this, problem));
    }
  }
}
