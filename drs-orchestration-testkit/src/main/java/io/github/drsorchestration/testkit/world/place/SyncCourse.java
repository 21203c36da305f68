package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.world.rule.FaultWindow;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Lays out the states of a sync in time: what a stall interrupts goes on after it. */
final class SyncCourse {

  private final NavigableMap<Instant, ReplicationState> states = new TreeMap<>();
  private final List<FaultWindow> stalls;
  private Instant reached;

  SyncCourse(Instant begun, List<FaultWindow> stalls) {
    this.reached = begun;
    this.stalls = stalls;
  }

  /** The sync is in this state for so long, without its stalls. */
  void pass(ReplicationState state, Duration duration) {
    Duration left = duration;
    enter(state);
    for (FaultWindow stall : stalls) {
      if (reached.equals(SimulatedTiming.NEVER)) {
        return;
      }
      Instant from = stall.from().isBefore(reached) ? reached : stall.from();
      if (from.isBefore(stall.until()) && reached.plus(left).isAfter(from)) {
        left = left.minus(Duration.between(reached, from));
        reached = from;
        enter(ReplicationState.STALLED);
        reached = stall.until();
        enter(state);
      }
    }
    reached = reached.equals(SimulatedTiming.NEVER) ? reached : reached.plus(left);
  }

  /** The sync stays in this state, but for its stalls. */
  void stay(ReplicationState state) {
    enter(state);
    stalls.stream()
        .filter(stall -> stall.until().isAfter(reached))
        .forEach(
            stall -> {
              reached = stall.from().isBefore(reached) ? reached : stall.from();
              enter(ReplicationState.STALLED);
              reached = stall.until();
              enter(state);
            });
  }

  private void enter(ReplicationState state) {
    if (!reached.equals(SimulatedTiming.NEVER)) {
      states.put(reached, state);
    }
  }

  NavigableMap<Instant, ReplicationState> states() {
    return states;
  }

  /** How long it has been in these states by a moment. */
  static Duration spent(
      NavigableMap<Instant, ReplicationState> states, Set<ReplicationState> counted, Instant now) {
    Duration spent = Duration.ZERO;
    for (Map.Entry<Instant, ReplicationState> entry : states.headMap(now, true).entrySet()) {
      Instant next = states.higherKey(entry.getKey());
      Instant end = next == null || next.isAfter(now) ? now : next;
      if (counted.contains(entry.getValue())) {
        spent = spent.plus(Duration.between(entry.getKey(), end));
      }
    }
    return spent;
  }
}
