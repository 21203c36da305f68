package io.github.drsorchestration.testkit.proof.invariant;

import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.invariant.audit.ChainIntact;
import io.github.drsorchestration.testkit.proof.invariant.audit.EverythingPublished;
import io.github.drsorchestration.testkit.proof.invariant.audit.HonestServers;
import io.github.drsorchestration.testkit.proof.invariant.audit.HonestStatus;
import io.github.drsorchestration.testkit.proof.invariant.launch.ChosenRecoveryPoints;
import io.github.drsorchestration.testkit.proof.invariant.launch.IntentBeforeEffect;
import io.github.drsorchestration.testkit.proof.invariant.launch.NoLaunchOverLiveRecovery;
import io.github.drsorchestration.testkit.proof.invariant.launch.OneExecutionPerServer;
import io.github.drsorchestration.testkit.proof.invariant.launch.OneLaunchPerTry;
import io.github.drsorchestration.testkit.proof.invariant.launch.OnlyOwnInstancesTerminated;
import io.github.drsorchestration.testkit.proof.invariant.launch.RoomIsRespected;
import io.github.drsorchestration.testkit.proof.invariant.launch.TruthOfAttempts;
import io.github.drsorchestration.testkit.proof.invariant.progress.CompletesWhenUntroubled;
import io.github.drsorchestration.testkit.proof.invariant.progress.DependenciesFirst;
import io.github.drsorchestration.testkit.proof.invariant.progress.EveryExecutionEnds;
import io.github.drsorchestration.testkit.proof.invariant.progress.HooksRunOnce;
import io.github.drsorchestration.testkit.proof.invariant.progress.NothingNewWhenStopped;
import io.github.drsorchestration.testkit.proof.invariant.progress.OnlyApprovedWavesBegin;
import io.github.drsorchestration.testkit.proof.invariant.progress.RequestsAreAnswered;
import io.github.drsorchestration.testkit.proof.invariant.progress.TransitionsOfTheTable;
import java.util.List;

/** Everything that must hold. */
public final class Invariants {

  private Invariants() {}

  /** All invariants, new ones that have seen nothing yet. */
  public static List<Invariant> all() {
    return List.of(
        new OneLaunchPerTry(),
        new IntentBeforeEffect(),
        new TruthOfAttempts(),
        new DependenciesFirst(),
        new OnlyApprovedWavesBegin(),
        new ChosenRecoveryPoints(),
        new NothingNewWhenStopped(),
        new NoLaunchOverLiveRecovery(),
        new RoomIsRespected(),
        new OneExecutionPerServer(),
        new RequestsAreAnswered(),
        new HonestStatus(),
        new HonestServers(),
        new ChainIntact(),
        new TransitionsOfTheTable(),
        new OnlyOwnInstancesTerminated(),
        new HooksRunOnce(),
        new EverythingPublished(),
        new EveryExecutionEnds(),
        new CompletesWhenUntroubled());
  }
}
