package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.decision.ReplicationCall;
import io.github.drsorchestration.core.engine.draft.Draft;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The steps of a clean-up for one server. Each is done when it is seen to be done. */
final class CleanUpSteps {

  private static final Duration LOOK = Duration.ofSeconds(30);

  private CleanUpSteps() {}

  static void advance(Traveller traveller) {
    if (traveller.failback().isToPremises() && traveller.stage() != FailbackStage.TERMINATING) {
      leavePremises(traveller);
      return;
    }
    switch (traveller.stage()) {
      case STOPPING -> stop(traveller);
      case TERMINATING -> terminate(traveller);
      case FORGETTING -> forget(traveller);
      default -> throw new IllegalStateException("no stage of a clean-up");
    }
  }

  /** On premises there is a client to stop, unless the machine came home, and nothing to forget. */
  private static void leavePremises(Traveller traveller) {
    if (traveller.failback().production() == ProductionSide.ORIGIN) {
      if (traveller.stage() == FailbackStage.STOPPING) {
        traveller.goOn(FailbackStage.TERMINATING);
      } else {
        done(traveller);
      }
      return;
    }
    String instanceId = traveller.failback().instanceId();
    PremisesCopy.look(traveller)
        .ifPresent(
            instances -> {
              if (instances.stream().anyMatch(it -> isCopied(it.failbackState()))) {
                call(
                    traveller,
                    ReplicationCall.STOP_FAILBACK,
                    traveller.server().where(),
                    instanceId);
              } else {
                done(traveller);
              }
            });
  }

  private static boolean isCopied(FailbackState state) {
    return state != FailbackState.FAILBACK_NOT_STARTED && state != FailbackState.FAILBACK_COMPLETED;
  }

  private static void stop(Traveller traveller) {
    Optional<ServerReference> back = replicationBack(traveller);
    if (back.isEmpty()) {
      return;
    }
    Optional<Optional<SourceServer>> server = new Copy(traveller, back.get()).look();
    if (server.isEmpty()) {
      return;
    }
    boolean replicates =
        server
            .get()
            .filter(it -> isOurs(traveller, it))
            .filter(it -> it.replicationState().isRecoverable())
            .isPresent();
    if (replicates) {
      call(traveller, ReplicationCall.STOP, back.get().where(), back.get().serverId());
    } else {
      traveller.goOn(
          needless(traveller).isPresent() ? FailbackStage.TERMINATING : FailbackStage.FORGETTING);
    }
  }

  /** By now, another failback may bring another instance home with the same server. */
  private static boolean isOurs(Traveller traveller, SourceServer back) {
    String instanceId = traveller.failback().instanceId();
    return back.originInstanceId().filter(it -> !it.equals(instanceId)).isEmpty();
  }

  /** An answer may have been lost, so that only DRS knows of the replication. */
  private static Optional<ServerReference> replicationBack(Traveller traveller) {
    if (traveller.failback().reversed().isPresent()) {
      return traveller.failback().reversed();
    }
    ServerReference own =
        new ServerReference(traveller.server().where(), traveller.server().serverId());
    Optional<Optional<SourceServer>> server = new Copy(traveller, own).look();
    if (server.isPresent()) {
      Optional<ServerReference> reversed = server.get().flatMap(SourceServer::reversed);
      if (reversed.isEmpty()) {
        done(traveller);
      } else {
        traveller.edit(b -> b.reversed(reversed));
      }
      return reversed;
    }
    return Optional.empty();
  }

  /** The instance that does not carry production, as far as the execution knows of one. */
  private static Optional<TerminationTarget> needless(Traveller traveller) {
    boolean home = traveller.failback().production() == ProductionSide.ORIGIN;
    if (home) {
      return Optional.of(
          target(
              new ServerReference(traveller.server().where(), traveller.server().serverId()),
              traveller.failback().instanceId()));
    }
    return traveller
        .server()
        .recoveryInstanceId()
        .map(id -> target(traveller.failback().reversed().orElseThrow(), id));
  }

  private static TerminationTarget target(ServerReference server, String instanceId) {
    return new TerminationTarget(
        server.serverId(),
        server.where(),
        Optional.of(instanceId),
        TerminationStatus.PENDING,
        Optional.empty());
  }

  private static void terminate(Traveller traveller) {
    Draft draft = traveller.draft();
    TerminationTarget wanted = needless(traveller).orElseThrow();
    Optional<TerminationTarget> present =
        draft.head().termination().orElseThrow().targets().stream()
            .filter(target -> target.serverId().equals(wanted.serverId()))
            .findFirst();
    if (present.isEmpty()) {
      draft.edit(
          b ->
              b.termination(
                  draft.head().termination().orElseThrow().toBuilder()
                      .addTargets(wanted)
                      .endedAt(Optional.empty())
                      .build()));
      traveller.lookAgainIn(LOOK);
    } else if (present.get().status() == TerminationStatus.FAILED) {
      String why = present.get().failure().map(Failure::message).orElse("");
      traveller.waitBecause(
          "instance " + wanted.instanceId().orElse("") + " is still there: " + why,
          Duration.ofHours(1));
    } else if (present.get().status().isFinal()) {
      traveller.goOn(FailbackStage.FORGETTING);
    } else {
      traveller.lookAgainIn(traveller.patience());
    }
  }

  private static void forget(Traveller traveller) {
    ServerReference back = traveller.failback().reversed().orElseThrow();
    Question.InstancesOf launched = new Question.InstancesOf(back.where(), back.serverId());
    Optional<List<RecoveryInstance>> instances = traveller.draft().ask(launched);
    Optional<Optional<SourceServer>> server = new Copy(traveller, back).look();
    if (instances.isEmpty()) {
      traveller.unanswered(launched);
    }
    if (instances.isEmpty() || server.isEmpty()) {
      return;
    }
    Optional<RecoveryInstance> home =
        instances.get().stream()
            .filter(
                it ->
                    traveller
                        .server()
                        .recoveryInstanceId()
                        .filter(it.instanceId()::equals)
                        .isPresent())
            .findFirst();
    if (home.isPresent() && traveller.failback().production() == ProductionSide.ORIGIN) {
      call(traveller, ReplicationCall.DELETE_INSTANCE, back.where(), home.get().instanceId());
    } else if (server.get().filter(it -> isOurs(traveller, it)).isEmpty()) {
      done(traveller);
    } else if (server.get().get().replicationState() == ReplicationState.DISCONNECTED) {
      call(traveller, ReplicationCall.DELETE_SERVER, back.where(), back.serverId());
    } else {
      call(traveller, ReplicationCall.DISCONNECT_SERVER, back.where(), back.serverId());
    }
  }

  private static void done(Traveller traveller) {
    traveller.goOn(FailbackStage.CLEANED_UP);
    traveller.record(new EventDetails.ServerCleanedUp(), Optional.empty());
  }

  private static void call(
      Traveller traveller, ReplicationCall call, AccountRegion where, String id) {
    traveller
        .draft()
        .intend(new Effect.ChangeReplication(call, where, id, traveller.server().serverId()));
    traveller.lookAfter(call);
  }
}
