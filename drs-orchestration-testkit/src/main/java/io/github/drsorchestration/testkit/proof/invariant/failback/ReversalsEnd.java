package io.github.drsorchestration.testkit.proof.invariant.failback;

import io.github.drsorchestration.api.execution.FollowUp;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;

/** Checks that what was reversed is protected in truth, or that the record says what is left. */
public final class ReversalsEnd extends Invariant {

  public ReversalsEnd() {
    super(
        "what is reversed ends protected, stopped or told",
        "the next disaster would find nothing to recover");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    for (ExecutionEvent event : saved.events()) {
      if (event.type() == EventType.SERVER_PROTECTED) {
        WayHome.of(saved.after()).stream()
            .filter(way -> event.serverId().filter(way.server().serverId()::equals).isPresent())
            .filter(way -> !isProtected(way, history))
            .forEach(way -> history.violated(this, way + " is said to be protected, but is not"));
      }
    }
  }

  private static boolean isProtected(WayHome way, History history) {
    return history
        .world()
        .served()
        .server(way.server().where(), way.server().serverId())
        .map(it -> it.server())
        .filter(it -> it.replicationState() == ReplicationState.CONTINUOUS)
        .filter(it -> it.originInstanceId().equals(way.server().recoveryInstanceId()))
        .isPresent();
  }

  @Override
  protected void ended(History history) {
    for (WayHome way : WayHome.all(history)) {
      boolean open =
          way.execution().reprotection().filter(FollowUp::isUnderWay).isPresent()
              || way.execution().cleanUp().filter(FollowUp::isUnderWay).isPresent();
      boolean told =
          switch (way.failback().stage()) {
            case REVERSING, SYNCING, IN_SYNC, HOME -> way.execution().status().isTerminal();
            case REPROTECTING, RESYNCING -> has(way, EventType.REPROTECTION_ENDED, history);
            case PROTECTED, CLEANED_UP -> true;
            case STOPPING, TERMINATING, FORGETTING -> has(way, EventType.CLEAN_UP_ENDED, history);
          };
      if (open || !told) {
        history.violated(this, way + " was left " + way.failback().stage() + " without a word");
      }
    }
  }

  private static boolean has(WayHome way, EventType type, History history) {
    return history.events(way.execution().executionId()).stream()
        .anyMatch(event -> event.type() == type);
  }
}
