package io.github.drsorchestration.testkit.time;

import java.util.ArrayDeque;
import java.util.Queue;

/** The calls of one lane: so many at once, and the others as there is room. */
final class VirtualLane {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int free;
  private boolean admitting;

  VirtualLane(int atOnce) {
    this.free = atOnce;
  }

  /** Runs a call now or later; it must {@link #leave} when it has ended. */
  void enter(Runnable call) {
    if (free > 0 && waiting.isEmpty()) {
      free--;
      call.run();
    } else {
      waiting.add(call);
    }
  }

  void leave() {
    free++;
    if (!admitting) {
      admitting = true;
      while (free > 0 && !waiting.isEmpty()) {
        free--;
        admit(waiting.remove());
      }
      admitting = false;
    }
  }

  private static void admit(Runnable call) {
    try {
      call.run();
    } catch (SimulatedCrash e) {
      // The process that made the call has crashed, not the one whose call has just ended.
    }
  }
}
