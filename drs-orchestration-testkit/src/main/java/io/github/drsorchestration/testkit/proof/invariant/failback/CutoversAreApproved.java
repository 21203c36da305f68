package io.github.drsorchestration.testkit.proof.invariant.failback;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.proof.ChangeCall;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.LaunchCall;

/** Checks that production is not moved before that was approved. */
public final class CutoversAreApproved extends Invariant {

  public CutoversAreApproved() {
    super("no cutover without an approval", "production would stop while customers use it");
  }

  @Override
  protected void launched(LaunchCall launched, History history) {
    launched
        .execution()
        .filter(execution -> execution.kind() == ExecutionKind.FAILBACK)
        .filter(execution -> !isApproved(execution))
        .ifPresent(
            execution ->
                history.violated(
                    this,
                    launched.attemptId() + " of " + execution.executionId() + " was not approved"));
  }

  @Override
  protected void changing(ChangeCall change, History history) {
    if (change.call() == ServiceCall.START_FAILBACK_LAUNCH
        && WayHome.all(history).stream().noneMatch(way -> mayLaunch(way, change.id()))) {
      history.violated(this, "the machine copied from " + change.id() + " was launched unasked");
    }
  }

  /** Whether the launch of its machine was approved, and is saved before it is made. */
  private static boolean mayLaunch(WayHome way, String instanceId) {
    return way.failback().isToPremises()
        && isApproved(way.execution())
        && way.execution().waves().stream()
            .flatMap(wave -> wave.attempts().stream())
            .filter(attempt -> attempt.status() == AttemptStatus.INTENDED)
            .anyMatch(attempt -> attempt.instanceIds().contains(instanceId));
  }

  private static boolean isApproved(Execution execution) {
    return execution.waves().stream()
        .flatMap(wave -> wave.approval().stream())
        .anyMatch(approval -> approval.status() == ApprovalStatus.APPROVED);
  }
}
