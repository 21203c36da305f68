package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;

/** Decides whether anything in a scenario may keep an execution from completing. */
final class UndisturbedScenarios {
  private static final Duration GENEROUS = Duration.ofHours(20);

  private UndisturbedScenarios() {}

  static boolean is(ChaosScenario scenario) {
    return scenario.faults().isEmpty()
        && scenario.portTroubles().isEmpty()
        && scenario.requests().isEmpty()
        && scenario.externalLaunches().isEmpty()
        && scenario.hooks().isEmpty()
        && scenario.health().isEmpty()
        && scenario.starts().stream()
            .allMatch(start -> start.request().recoveryPoint().equals(RecoveryPointChoice.LATEST))
        && scenario.starts().stream().map(start -> start.request().planId()).distinct().count()
            == scenario.starts().size()
        && scenario.plans().stream().allMatch(UndisturbedScenarios::is)
        && scenario.servers().stream().allMatch(UndisturbedScenarios::is);
  }

  private static boolean is(RecoveryPlan plan) {
    return plan.waves().stream().allMatch(UndisturbedScenarios::is)
        && plan.generatedWaves()
            .filter(it -> it.approval().isPresent() || it.timeout().compareTo(GENEROUS) < 0)
            .isEmpty();
  }

  private static boolean is(Wave wave) {
    return wave.approval().isEmpty()
        && wave.condition().isEmpty()
        && !wave.pauseBefore()
        && wave.splitting()
        && wave.timeout().compareTo(GENEROUS) >= 0;
  }

  private static boolean is(SimulatedServer server) {
    return server.replicationState() == ReplicationState.CONTINUOUS
        && server.earlierInstance() != EarlierInstance.RECOVERY;
  }
}
