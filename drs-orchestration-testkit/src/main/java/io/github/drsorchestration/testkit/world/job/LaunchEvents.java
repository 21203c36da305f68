package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.world.place.Job;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Delivers the results of launches when they are due; without a listener nothing is scheduled. */
public final class LaunchEvents {

  private final Time time;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  public LaunchEvents(Time time) {
    this.time = time;
  }

  public void subscribe(Listener listener) {
    listeners.add(listener);
  }

  void announce(Job job) {
    if (listeners.isEmpty() || job.type() != JobType.LAUNCH) {
      return;
    }
    job.runs().stream()
        .filter(run -> !run.eventDropped() && !run.endsAt().equals(SimulatedTiming.NEVER))
        .forEach(run -> time.schedule(run.endsAt(), () -> deliver(job, run)));
  }

  private void deliver(Job job, ParticipantRun run) {
    listeners.forEach(listener -> listener.ended(job, run));
  }

  /** Told when the launch of a server has ended. */
  public interface Listener {

    void ended(Job job, ParticipantRun run);
  }
}
