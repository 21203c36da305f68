package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Losses;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import io.github.drsorchestration.core.service.place.Diagnosis;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a target before anything is done.
 *
 * @param target the target
 * @param server its source server
 * @param instance the instance that was launched from it, while DRS lists it
 * @param protector the server that replicates the instance the other way
 * @param losses the recovery points that it has, where they are wanted
 * @param launchers the accounts that launch what this one replicates, or may do so
 * @param problem why something that has to be known cannot be read
 */
record TargetFacts(
    ActionTarget target,
    Optional<SourceServer> server,
    Optional<RecoveryInstance> instance,
    Optional<SourceServer> protector,
    Optional<Losses> losses,
    List<Launcher> launchers,
    Optional<Diagnosis> problem) {

  /** One of which nothing is known but what DRS lists. */
  static TargetFacts listed(
      ActionTarget target, Optional<SourceServer> server, Optional<RecoveryInstance> instance) {
    return new TargetFacts(
        target, server, instance, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  static TargetFacts unread(ActionTarget target, Diagnosis why) {
    return new TargetFacts(
        target,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(why));
  }

  TargetFacts with(Optional<Losses> counted, Optional<Diagnosis> uncounted) {
    return new TargetFacts(target, server, instance, protector, counted, launchers, uncounted);
  }

  TargetFacts protectedBy(Optional<SourceServer> other) {
    return new TargetFacts(target, server, instance, other, losses, launchers, problem);
  }

  TargetFacts launchedBy(List<Launcher> others) {
    return new TargetFacts(target, server, instance, protector, losses, others, problem);
  }

  boolean isKnown(ServerAction action) {
    return action.ofInstance() ? instance.isPresent() : server.isPresent();
  }

  /** Whether an instance runs that no drill has launched. */
  boolean mayCarryProduction() {
    return instance.filter(it -> it.state().isLive() && !it.drill()).isPresent();
  }

  /** The instance that the server names and DRS does not list: nobody knows what it is. */
  Optional<String> unlistedInstance() {
    return server
        .flatMap(SourceServer::recoveryInstanceId)
        .filter(id -> instance.filter(it -> it.instanceId().equals(id)).isEmpty())
        .filter(id -> !mayCarryProduction());
  }
}
