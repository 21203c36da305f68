package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.decision.FailbackClient;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Watches the failback client on a machine on premises. Nobody but its operator can boot it, so
 * that the server waits for it with instructions; it copies by itself, and DRS tells of it with the
 * recovery instance.
 *
 * @see <a href="https://docs.aws.amazon.com/drs/latest/userguide/failback-performing-on-prem.html">
 *     DRS: failback to an on-premises environment</a>
 */
final class PremisesCopy {

  private PremisesCopy() {}

  static void advance(Traveller traveller) {
    Optional<List<RecoveryInstance>> answer = look(traveller);
    if (answer.isEmpty()) {
      return;
    }
    Optional<RecoveryInstance> instance =
        answer.get().stream().filter(it -> it.state().isLive()).findFirst();
    if (instance.isEmpty()) {
      lost(traveller, traveller.failback().instanceId() + " does not run any more");
      return;
    }
    switch (instance.get().failbackState()) {
      case FAILBACK_NOT_STARTED -> awaitClient(traveller, "");
      case FAILBACK_ERROR -> awaitClient(traveller, "the failback of it has failed; ");
      case FAILBACK_NOT_READY_FOR_LAUNCH, FAILBACK_IN_PROGRESS ->
          copying(traveller, instance.get());
      case FAILBACK_LAUNCH_STATE_NOT_AVAILABLE -> traveller.lookAgainIn(interval(traveller));
      case FAILBACK_READY_FOR_LAUNCH -> ready(traveller);
      case FAILBACK_COMPLETED -> completed(traveller);
    }
  }

  /** The recovery instance as it is now, or none; empty as long as that is not known. */
  static Optional<List<RecoveryInstance>> look(Traveller traveller) {
    ServerExecution server = traveller.server();
    Question.InstancesOf question = new Question.InstancesOf(server.where(), server.serverId());
    Optional<List<RecoveryInstance>> instances = traveller.draft().ask(question);
    if (instances.isEmpty()) {
      traveller.unanswered(question);
    }
    return instances.map(
        all ->
            all.stream()
                .filter(it -> it.instanceId().equals(traveller.failback().instanceId()))
                .toList());
  }

  private static void awaitClient(Traveller traveller, String why) {
    ServerExecution server = traveller.server();
    lost(
        traveller,
        why
            + FailbackClient.instructions(
                server.name(), server.where(), traveller.failback().instanceId()));
  }

  private static void lost(Traveller traveller, String why) {
    if (traveller.stage() != FailbackStage.REVERSING) {
      if (traveller.stage() == FailbackStage.IN_SYNC) {
        traveller.outOfSync("no failback client", Optional.empty());
      }
      traveller.goOn(FailbackStage.REVERSING);
    }
    traveller.waitBecause(why, interval(traveller));
  }

  private static void copying(Traveller traveller, RecoveryInstance instance) {
    switch (traveller.stage()) {
      case REVERSING -> begun(traveller);
      case IN_SYNC -> traveller.outOfSync(instance.failbackState().name(), Optional.empty());
      default -> {
        // it goes on
      }
    }
    traveller.edit(b -> b.problem(Optional.empty()));
    traveller.lookAgainIn(interval(traveller));
  }

  private static void begun(Traveller traveller) {
    traveller.goOn(FailbackStage.SYNCING);
    traveller.edit(
        b ->
            b.reversalAskedAt(
                traveller.failback().reversalAskedAt().orElse(traveller.draft().now())));
    traveller.record(
        new EventDetails.ServerReversed(
            traveller.failback().instanceId(), "premises", traveller.server().serverId()),
        Optional.empty());
  }

  private static void ready(Traveller traveller) {
    if (traveller.stage() == FailbackStage.REVERSING) {
      begun(traveller);
    }
    if (traveller.stage() != FailbackStage.IN_SYNC) {
      traveller.inSync(Optional.empty());
    }
    traveller.edit(b -> b.problem(Optional.empty()));
    traveller.lookAgainIn(interval(traveller));
  }

  /** What an earlier launch of this failback has brought up after all is taken as it is. */
  private static void completed(Traveller traveller) {
    if (wasLaunchedHere(traveller.server())) {
      ready(traveller);
    } else {
      traveller.waitBecause(
          "its machine was launched by somebody else; skip the server, and point users to it",
          interval(traveller));
    }
  }

  private static boolean wasLaunchedHere(ServerExecution server) {
    return server.previousLaunches().stream().anyMatch(it -> it.jobId().isPresent());
  }

  /** A tenth of the time that it has been like this, and not more than a quarter of an hour. */
  private static Duration interval(Traveller traveller) {
    Duration tenth =
        Duration.between(traveller.failback().since(), traveller.draft().now()).dividedBy(10);
    Duration atLeast = Timing.longer(tenth, Copy.SOONEST);
    return atLeast.compareTo(Copy.LATEST) < 0 ? atLeast : Copy.LATEST;
  }
}
