package io.github.drsorchestration.core.engine.request;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.audit.PlanHash;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.draft.Draft;
import java.time.Instant;
import java.util.List;

/** Makes new executions. */
public final class NewExecutions {

  private NewExecutions() {}

  /**
   * An execution that has not begun, with copies of the plan and its groups and its first event.
   *
   * @throws InvalidValueException if the disaster is declared for a moment that is yet to come
   */
  public static Decision create(
      String executionId,
      RecoveryPlan plan,
      List<ProtectionGroup> groups,
      StartRequest request,
      Instant now) {
    request
        .declaredAt()
        .filter(declared -> declared.isAfter(now))
        .ifPresent(
            declared -> {
              throw new InvalidValueException(
                  "declaredAt", "is in the future: " + declared + ", and it is " + now);
            });
    Execution execution =
        Execution.builder()
            .executionId(executionId)
            .plan(plan)
            .planHash(PlanHash.of(plan, groups))
            .groups(groups)
            .startRequest(request)
            .declaredAt(request.declaredAt().orElse(now))
            .createdAt(now)
            .deadline(now)
            .build();
    execution = execution.toBuilder().deadline(now.plus(execution.timeAllowed())).build();
    Draft draft = new Draft(execution, new Answers(), now);
    draft.record(
        EventDetails.ExecutionCreated.of(request, plan, execution.declaredAt()),
        event -> event.actor(request.by()).reason(request.reason()));
    return draft.decision();
  }
}
