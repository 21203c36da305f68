package io.github.drsorchestration.testkit.invariant;

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
