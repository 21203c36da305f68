package io.github.drsorchestration.testkit.invariant;

import io.github.drsorchestration.api.port.HookInvocation;
import java.util.TreeSet;

/** Counts the runs of every hook. */
final class HooksRunOnce extends Invariant {

  HooksRunOnce() {
    super("a hook's run is started once", "nobody promises that a script may be run twice");
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
