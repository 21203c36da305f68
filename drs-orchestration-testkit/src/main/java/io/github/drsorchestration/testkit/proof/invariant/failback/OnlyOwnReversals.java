package io.github.drsorchestration.testkit.proof.invariant.failback;

import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.proof.ChangeCall;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import java.util.Optional;

/** Checks which instances are replicated the other way. */
public final class OnlyOwnReversals extends Invariant {

  public OnlyOwnReversals() {
    super(
        "only what is brought home is reversed",
        "a reversal turns the protection of what is in production round");
  }

  @Override
  protected void changing(ChangeCall change, History history) {
    if (change.call() == ServiceCall.REVERSE_REPLICATION
        && WayHome.all(history).stream().noneMatch(way -> mayReverse(way, change.id()))) {
      history.violated(this, change.id() + " is reversed, which no failback is to bring home");
    }
  }

  private static boolean mayReverse(WayHome way, String instanceId) {
    if (way.failback().isToPremises()) {
      return false;
    }
    return way.isHome()
        ? way.execution().reprotection().isPresent()
            && way.server().recoveryInstanceId().equals(Optional.of(instanceId))
        : way.failback().instanceId().equals(instanceId);
  }
}
