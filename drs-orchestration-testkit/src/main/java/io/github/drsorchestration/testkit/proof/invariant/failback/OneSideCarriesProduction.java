package io.github.drsorchestration.testkit.proof.invariant.failback;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;

/** Checks where production is when a failback has completed, and when it is cleaned up. */
public final class OneSideCarriesProduction extends Invariant {

  public OneSideCarriesProduction() {
    super("one side carries production", "customers would write to both, and lose one half");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    boolean completes =
        saved.after().status() == ExecutionStatus.COMPLETED
            && saved.before().filter(it -> it.status() == ExecutionStatus.COMPLETED).isEmpty();
    for (WayHome way : WayHome.of(saved.after())) {
      boolean takesPart = way.server().status() == ServerStatus.RECOVERED;
      if (completes && takesPart && !(way.isHome() && way.failback().movedAt().isPresent())) {
        history.violated(this, "the failback has completed, but " + way + " is not home");
      }
      if (takesPart != way.isHome() && saved.after().status().isTerminal()) {
        history.violated(
            this, way + " is " + way.server().status() + " and in " + way.failback().production());
      }
    }
  }

  @Override
  protected void ended(History history) {
    for (WayHome way : WayHome.all(history)) {
      boolean cleanedUp = way.failback().stage() == FailbackStage.CLEANED_UP;
      boolean both =
          way.needless()
              .filter(id -> history.world().launchedAt(id).isPresent())
              .filter(id -> !history.world().record().hasGone(id))
              .isPresent();
      if (cleanedUp && both) {
        history.violated(this, way + " is cleaned up, but both its sides are up");
      }
    }
  }
}
