package io.github.drsorchestration.testkit.proof.invariant.failback;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.proof.ChangeCall;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import java.util.Optional;

/** Checks every termination against the side that carries production, and against the world. */
public final class ProductionIsKept extends Invariant {

  public ProductionIsKept() {
    super("what carries production is kept", "a failback would end what it was to bring home");
  }

  @Override
  protected void changing(ChangeCall change, History history) {
    if (change.call() != ServiceCall.TERMINATE_RECOVERY_INSTANCES
        || isAskedOfAnother(change.id(), history)) {
      return;
    }
    for (WayHome way : WayHome.latest(history)) {
      if (way.production().equals(Optional.of(change.id()))) {
        history.violated(this, change.id() + ", the production of " + way + ", is terminated");
      }
      boolean last =
          way.needless().equals(Optional.of(change.id()))
              && way.production().filter(it -> !isUp(it, history)).isPresent();
      if (last) {
        history.violated(
            this, change.id() + ", the only instance of " + way + " that is left, is terminated");
      }
    }
  }

  /** Whoever has the instances of a recovery terminated names its plan. */
  private static boolean isAskedOfAnother(String instanceId, History history) {
    return history.executions().stream()
        .filter(execution -> execution.kind() != ExecutionKind.FAILBACK)
        .flatMap(execution -> execution.termination().stream())
        .flatMap(termination -> termination.targets().stream())
        .anyMatch(target -> target.instanceId().equals(Optional.of(instanceId)));
  }

  private static boolean isUp(String instanceId, History history) {
    return history.world().launchedAt(instanceId).isPresent()
        && !history.world().record().hasGone(instanceId);
  }
}
