package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import java.util.TreeSet;

/** Counts the runs of every hook. */
public final class HooksRunOnce extends Invariant {

  public HooksRunOnce() {
    super("a hook's run is started once", "a script need not be idempotent");
  }

  @Override
  protected void ended(History history) {
    TreeSet<String> runs = new TreeSet<>();
    history.hooks().started().stream().map(HookInvocation::runId).forEach(runs::add);
    for (String run : runs) {
      if (history.hooks().starts(run) > 1) {
        history.violated(this, run + " was started " + history.hooks().starts(run) + " times");
      }
    }
  }
}
