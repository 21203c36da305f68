package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Losses;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import io.github.drsorchestration.core.service.place.Diagnosis;
import java.util.Optional;

/**
 * What is known of a target before anything is done.
 *
 * @param target the target
 * @param server its source server
 * @param instance the instance that was launched from it, while DRS lists it
 * @param protector the server that replicates the instance the other way
 * @param losses the recovery points that it has, where they are wanted
 * @param problem why something that has to be known cannot be read
 */
record TargetFacts(
    ActionTarget target,
    Optional<SourceServer> server,
    Optional<RecoveryInstance> instance,
    Optional<SourceServer> protector,
    Optional<Losses> losses,
    Optional<Diagnosis> problem) {

  static TargetFacts unread(ActionTarget target, Diagnosis why) {
    return new TargetFacts(
        target,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(why));
  }

  TargetFacts with(Optional<Losses> counted, Optional<Diagnosis> uncounted) {
    return new TargetFacts(target, server, instance, protector, counted, uncounted);
  }

  TargetFacts protectedBy(Optional<SourceServer> other) {
    return new TargetFacts(target, server, instance, other, losses, problem);
  }

  boolean isKnown(ServerAction action) {
    return action.ofInstance() ? instance.isPresent() : server.isPresent();
  }

  /** Whether an instance runs that no drill has launched. */
  boolean mayCarryProduction() {
    return instance.filter(it -> it.state().isLive() && !it.drill()).isPresent();
  }
}
