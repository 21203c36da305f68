package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.plan.ApprovalPolicy;

/** Who approves where nobody in particular does. */
public final class Approvers {

  /** The name of a simulated person. */
  public static final String SIMULATED = "simulated approver";

  private Approvers() {}

  /** One who may: the first of those whom the policy names, apart from who started it. */
  public static Actor of(ApprovalPolicy policy, Actor startedBy) {
    return policy.approvers().stream()
        .filter(name -> !startedBy.isCalled(name))
        .findFirst()
        .map(Actor::of)
        .orElseGet(() -> Actor.of(SIMULATED));
  }
}
