package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.fault.FaultScope;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.LaunchCall;
import io.github.drsorchestration.testkit.proof.RunConditions;
import io.github.drsorchestration.testkit.world.WorldRecord;

/**
 * Checks that quotas are respected because they are known, not because DRS refuses. Where a fault
 * hides a job or a quota, or others launch too, a refusal is acceptable.
 */
public final class QuotasAreRespected extends Invariant {

  public QuotasAreRespected() {
    super(
        "quotas are not exceeded",
        "each refused call loses time, and uses up quota of others in the account");
  }

  @Override
  protected void launched(LaunchCall launched, History history) {
    if (launched.failure().filter(QuotaExceededException.class::isInstance).isPresent()
        && knowsEverything(history)) {
      history.violated(
          this, launched.attemptId() + " was refused: " + launched.failure().get().getMessage());
    }
  }

  @Override
  protected void ended(History history) {
    for (WorldRecord.Peak peak : history.world().record().peaks()) {
      Quotas quotas = history.world().quotasOf(peak.where());
      if (peak.jobs() > quotas.concurrentJobs() || peak.servers() > quotas.serversInAllJobs()) {
        history.violated(this, peak + " exceeds " + quotas);
      }
    }
  }

  private static boolean knowsEverything(History history) {
    RunConditions conditions = history.conditions();
    return conditions.processes() == 1
        && conditions.externallyLaunched().isEmpty()
        && history.executions().size() == 1
        && !conditions.mayHappen(
            FaultKind.JOB_LISTED_LATE, FaultKind.QUOTA_EXCEEDED, FaultKind.RESPONSE_LOST)
        && conditions.faults().stream()
            .filter(fault -> fault.kind().scope() == FaultScope.CALL)
            .noneMatch(
                fault ->
                    fault.operation().orElse(ServiceCall.LIST_SERVICE_QUOTAS)
                        == ServiceCall.LIST_SERVICE_QUOTAS);
  }
}
