package io.github.drsorchestration.testkit.proof.invariant.failback;

import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.proof.ChangeCall;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import java.util.List;
import java.util.Optional;

/** Checks every call that ends something against what was asked for, and what is protected. */
public final class CleanUpInItsTime extends Invariant {

  public CleanUpInItsTime() {
    super("no clean-up before its time", "what is not protected again would be lost for good");
  }

  @Override
  protected void changing(ChangeCall change, History history) {
    List<WayHome> concerned =
        WayHome.all(history).stream().filter(way -> concerns(way, change)).toList();
    switch (change.call()) {
      case STOP_REPLICATION,
          DISCONNECT_SOURCE_SERVER,
          DELETE_SOURCE_SERVER,
          DELETE_RECOVERY_INSTANCE,
          STOP_FAILBACK -> {
        boolean allowed = concerned.stream().anyMatch(WayHome::mayBeCleanedUp);
        boolean inUse = concerned.stream().anyMatch(way -> !way.execution().status().isTerminal());
        if (!allowed || inUse) {
          history.violated(this, change + " is not to be cleaned up yet, for " + concerned);
        }
      }
      default -> {}
    }
  }

  private static boolean concerns(WayHome way, ChangeCall change) {
    if (change.call() == ServiceCall.STOP_FAILBACK) {
      return way.failback().isToPremises() && way.failback().instanceId().equals(change.id());
    }
    Optional<ServerReference> back = way.failback().reversed();
    return back.filter(it -> it.where().equals(change.where()))
        .filter(
            it ->
                it.serverId().equals(change.id())
                    || way.server().recoveryInstanceId().equals(Optional.of(change.id())))
        .isPresent();
  }
}
