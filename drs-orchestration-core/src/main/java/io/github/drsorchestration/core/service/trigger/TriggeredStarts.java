package io.github.drsorchestration.core.service.trigger;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.Trigger;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.core.service.execution.Executions;
import java.util.Optional;

/** Starts what a trigger is for, once for each event, behind an approval. */
final class TriggeredStarts {

  private final Executions executions;

  TriggeredStarts(Executions executions) {
    this.executions = executions;
  }

  static String executionId(Trigger trigger, String eventId) {
    return Executions.idOf(trigger.planId(), token(trigger, eventId));
  }

  private static String token(Trigger trigger, String eventId) {
    return "trigger/" + trigger.triggerId() + "/" + eventId;
  }

  /**
   * Starts what the event asks for.
   *
   * @param drill a drill that has to give way
   */
  Execution start(Trigger trigger, TriggerFiring firing, Optional<String> drill, Actor by) {
    String reason =
        "trigger '" + trigger.name() + "' (" + trigger.match() + "): " + firing.summary();
    StartRequest request =
        StartRequest.builder()
            .planId(trigger.planId())
            .kind(trigger.kind())
            .by(by)
            .source(trigger.source().entryPoint())
            .reason(reason + trigger.approvalWaiver().map(it -> "; no approval: " + it).orElse(""))
            .parameters(trigger.parameters())
            .clientToken(token(trigger, firing.eventId()))
            .takeOver(drill.map(it -> new TakeOver(it, reason)))
            .build();
    return trigger.approvalRequired()
        ? executions.startBehindApproval(request, approval(trigger, reason))
        : executions.start(request);
  }

  private static ApprovalPolicy approval(Trigger trigger, String reason) {
    ApprovalPolicy policy = trigger.approval();
    return ApprovalPolicy.builder()
        .from(policy)
        .instructions(policy.instructions().or(() -> Optional.of(reason)))
        .build();
  }
}
