package io.github.drsorchestration.testkit.proof.invariant;

import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.invariant.audit.EventChainIsIntact;
import io.github.drsorchestration.testkit.proof.invariant.audit.EveryEventIsPublished;
import io.github.drsorchestration.testkit.proof.invariant.audit.FinalStatusIsTrue;
import io.github.drsorchestration.testkit.proof.invariant.audit.RecordAgreesWithWorld;
import io.github.drsorchestration.testkit.proof.invariant.audit.ReportAgreesWithRecord;
import io.github.drsorchestration.testkit.proof.invariant.audit.ServerStatusIsTrue;
import io.github.drsorchestration.testkit.proof.invariant.failback.CleanUpInItsTime;
import io.github.drsorchestration.testkit.proof.invariant.failback.CutoversAreApproved;
import io.github.drsorchestration.testkit.proof.invariant.failback.OneSideCarriesProduction;
import io.github.drsorchestration.testkit.proof.invariant.failback.OnlyOwnReversals;
import io.github.drsorchestration.testkit.proof.invariant.failback.ProductionIsKept;
import io.github.drsorchestration.testkit.proof.invariant.failback.ReversalsEnd;
import io.github.drsorchestration.testkit.proof.invariant.launch.AttemptsMatchJobs;
import io.github.drsorchestration.testkit.proof.invariant.launch.IntentBeforeEffect;
import io.github.drsorchestration.testkit.proof.invariant.launch.LaunchesFromChosenRecoveryPoint;
import io.github.drsorchestration.testkit.proof.invariant.launch.NoLaunchOverLiveRecovery;
import io.github.drsorchestration.testkit.proof.invariant.launch.OneExecutionPerServer;
import io.github.drsorchestration.testkit.proof.invariant.launch.OneLaunchPerAttempt;
import io.github.drsorchestration.testkit.proof.invariant.launch.OnlyOwnInstancesTerminated;
import io.github.drsorchestration.testkit.proof.invariant.launch.QuotasAreRespected;
import io.github.drsorchestration.testkit.proof.invariant.progress.CompletesWhenUndisturbed;
import io.github.drsorchestration.testkit.proof.invariant.progress.DependenciesFirst;
import io.github.drsorchestration.testkit.proof.invariant.progress.EveryExecutionEnds;
import io.github.drsorchestration.testkit.proof.invariant.progress.HooksRunOnce;
import io.github.drsorchestration.testkit.proof.invariant.progress.NothingNewWhenStopped;
import io.github.drsorchestration.testkit.proof.invariant.progress.OnlyAllowedTransitions;
import io.github.drsorchestration.testkit.proof.invariant.progress.OnlyApprovedWavesBegin;
import io.github.drsorchestration.testkit.proof.invariant.progress.RequestsAreAnswered;
import io.github.drsorchestration.testkit.proof.invariant.progress.WellIsNotHeldUp;
import java.util.List;

/** All invariants. */
public final class Invariants {

  private Invariants() {}

  /** New instances of all invariants. */
  public static List<Invariant> all() {
    return List.of(
        new OneLaunchPerAttempt(),
        new IntentBeforeEffect(),
        new AttemptsMatchJobs(),
        new DependenciesFirst(),
        new OnlyApprovedWavesBegin(),
        new LaunchesFromChosenRecoveryPoint(),
        new NothingNewWhenStopped(),
        new NoLaunchOverLiveRecovery(),
        new QuotasAreRespected(),
        new OneExecutionPerServer(),
        new RequestsAreAnswered(),
        new FinalStatusIsTrue(),
        new ServerStatusIsTrue(),
        new EventChainIsIntact(),
        new ReportAgreesWithRecord(),
        new OnlyAllowedTransitions(),
        new OnlyOwnInstancesTerminated(),
        new HooksRunOnce(),
        new EveryEventIsPublished(),
        new WellIsNotHeldUp(),
        new RecordAgreesWithWorld(),
        new CleanUpInItsTime(),
        new CutoversAreApproved(),
        new OneSideCarriesProduction(),
        new OnlyOwnReversals(),
        new ProductionIsKept(),
        new ReversalsEnd(),
        new EveryExecutionEnds(),
        new CompletesWhenUndisturbed());
  }
}
