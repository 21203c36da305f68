package io.github.drsorchestration.core.report.html;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.CutoverFacts;
import io.github.drsorchestration.api.report.ApprovalReport;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.report.html.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An approval that is waited for.
 *
 * @param wave the wave that waits
 * @param instructions what the approver is to look at
 * @param approvers who may answer
 * @param until when an answer comes too late
 */
record OpenApproval(String wave, String instructions, String approvers, String until) {

  static List<OpenApproval> of(ExecutionReport report) {
    List<OpenApproval> open = new ArrayList<>();
    if (report.status().isTerminal()) {
      return open;
    }
    for (WaveReport wave : report.waves()) {
      wave.approvals().stream()
          .filter(approval -> approval.status() == ApprovalStatus.REQUESTED)
          .forEach(approval -> open.add(of(report, wave, approval)));
    }
    return open;
  }

  private static OpenApproval of(ExecutionReport report, WaveReport wave, ApprovalReport approval) {
    return new OpenApproval(
        wave.name(),
        instructions(approval),
        approval.approvers().isEmpty()
            ? "anybody but " + report.startedBy()
            : String.join(", ", approval.approvers()),
        approval.expiresAt().map(Texts::moment).orElse("no limit"));
  }

  private static String instructions(ApprovalReport approval) {
    String text =
        Stream.concat(
                approval.instructions().stream(),
                approval.cutover().map(CutoverFacts::text).stream())
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? "none given" : text;
  }
}
