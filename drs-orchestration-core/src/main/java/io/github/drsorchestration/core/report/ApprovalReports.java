package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.report.ApprovalReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The approvals of a wave: the latest from its state, those before from the events. */
final class ApprovalReports {

  private ApprovalReports() {}

  static List<ApprovalReport> of(WaveExecution wave, Timeline timeline) {
    List<ApprovalReport> approvals = new ArrayList<>();
    Instant latest = wave.approval().map(Approval::requestedAt).orElse(Instant.MAX);
    ExecutionEvent asked = null;
    for (ExecutionEvent event : timeline.ofWave(wave.wave().name())) {
      EventDetails details = event.details();
      if (details instanceof EventDetails.ApprovalRequested && event.at().isBefore(latest)) {
        asked = event;
      } else if (asked != null && details instanceof EventDetails.ApprovalAnswered answered) {
        approvals.add(earlier(asked, event, answered.status()));
        asked = null;
      }
    }
    wave.approval().ifPresent(approval -> approvals.add(report(wave, approval)));
    return approvals;
  }

  private static ApprovalReport report(WaveExecution wave, Approval approval) {
    Optional<ApprovalPolicy> policy = wave.wave().approval();
    return new ApprovalReport(
        approval.status(),
        approval.requestedAt(),
        approval.answeredAt(),
        approval.answeredBy(),
        approval.reason(),
        Optional.of(approval.expiresAt()),
        policy.flatMap(ApprovalPolicy::instructions),
        policy.map(ApprovalPolicy::approvers).orElse(Set.of()),
        approval.cutover());
  }

  private static ApprovalReport earlier(
      ExecutionEvent asked, ExecutionEvent answered, ApprovalStatus status) {
    return new ApprovalReport(
        status,
        asked.at(),
        Optional.of(answered.at()),
        Optional.of(answered.actor()).filter(actor -> !actor.equals(Actor.ENGINE)),
        answered.reason(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }
}
