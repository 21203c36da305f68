package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.report.ApprovalReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The approvals of a wave: the latest from its state, those before from the events. */
final class ApprovalReports {

  private ApprovalReports() {}

  static List<ApprovalReport> of(WaveExecution wave, Timeline timeline) {
    List<ApprovalReport> approvals = new ArrayList<>();
    Instant latest = wave.approval().map(Approval::requestedAt).orElse(Instant.MAX);
    ExecutionEvent asked = null;
    for (ExecutionEvent event : timeline.ofWave(wave.wave().name())) {
      if (event.at().isBefore(latest) && event.type() == EventType.APPROVAL_REQUESTED) {
        asked = event;
      } else if (asked != null && event.type() == EventType.APPROVAL_ANSWERED) {
        approvals.add(earlier(asked, event));
        asked = null;
      }
    }
    wave.approval().ifPresent(approval -> approvals.add(report(approval)));
    return approvals;
  }

  private static ApprovalReport report(Approval approval) {
    return new ApprovalReport(
        approval.status(),
        approval.requestedAt(),
        approval.answeredAt(),
        approval.answeredBy(),
        approval.reason());
  }

  /** Had it been given, nobody would have asked again. */
  private static ApprovalReport earlier(ExecutionEvent asked, ExecutionEvent answered) {
    boolean expired = answered.actor().equals("engine");
    return new ApprovalReport(
        expired ? ApprovalStatus.EXPIRED : ApprovalStatus.DENIED,
        asked.at(),
        Optional.of(answered.at()),
        expired ? Optional.empty() : Optional.of(answered.actor()),
        answered.reason());
  }
}
