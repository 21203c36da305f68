package io.github.drsorchestration.core.service.tagged;

import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.util.List;
import java.util.Set;

/** Whether somebody has to approve before a plan launches anything. */
final class FirstApprovals {

  private FirstApprovals() {}

  /**
   * The waves that could launch before anything was approved. One that waits for another wave is
   * none of them, unless that one may be left out.
   *
   * @param started the waves that are started; empty for all
   */
  static List<String> missing(RecoveryPlan plan, Set<String> started) {
    if (plan.generatedWaves().isPresent()) {
      boolean approved = plan.generatedWaves().get().approval().isPresent();
      return approved ? List.of() : List.of("the generated waves");
    }
    WaveGraph graph = WaveGraph.of(plan.waves());
    List<String> certain =
        plan.waves().stream()
            .filter(wave -> isStarted(wave, started) && wave.condition().isEmpty())
            .filter(wave -> wave.onFailure() != OnFailure.CONTINUE) // else a denial is got over
            .map(Wave::name)
            .toList();
    return plan.waves().stream()
        .filter(wave -> isStarted(wave, started) && wave.approval().isEmpty())
        .filter(wave -> graph.dependenciesOf(wave.name()).stream().noneMatch(certain::contains))
        .map(wave -> "wave '" + wave.name() + "'")
        .toList();
  }

  private static boolean isStarted(Wave wave, Set<String> started) {
    return started.isEmpty() || started.contains(wave.name());
  }
}
