package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything that determines how an execution goes in a simulated world, apart from what people do
 * and from surprises. The same rehearsal always goes the same way.
 *
 * @param plan the plan
 * @param groups its groups
 * @param start how it is started
 * @param world the world that it is started in
 * @param scripts what does not come from DRS: hooks, health, an approver
 */
public record Rehearsal(
    RecoveryPlan plan,
    List<ProtectionGroup> groups,
    StartRequest start,
    RehearsalWorld world,
    Scripts scripts) {

  public Rehearsal {
    groups = List.copyOf(groups);
  }

  /** With other waves. */
  public Rehearsal withWaves(UnaryOperator<Wave> change) {
    RecoveryPlan changed =
        plan.toBuilder().waves(plan.waves().stream().map(change).toList()).build();
    return new Rehearsal(changed, groups, start, world, scripts);
  }

  public Rehearsal with(RehearsalWorld other) {
    return new Rehearsal(plan, groups, start, other, scripts);
  }

  public Rehearsal with(Scripts others) {
    return new Rehearsal(plan, groups, start, world, others);
  }
}
