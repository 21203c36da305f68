package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.time.Time;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Delivers launch results at their moments; without a subscriber nothing is scheduled. */
final class LaunchEvents {

  private final Time time;
  private final List<Consumer<DrsEvent>> subscribers = new CopyOnWriteArrayList<>();

  LaunchEvents(Time time) {
    this.time = time;
  }

  void subscribe(Consumer<DrsEvent> subscriber) {
    subscribers.add(subscriber);
  }

  void announce(Job job) {
    if (subscribers.isEmpty() || job.type() != JobType.LAUNCH) {
      return;
    }
    job.runs().stream()
        .filter(run -> !run.eventDropped() && !run.endsAt().equals(Timing.NEVER))
        .forEach(run -> time.schedule(run.endsAt(), () -> deliver(event(job, run))));
  }

  private void deliver(DrsEvent event) {
    subscribers.forEach(subscriber -> subscriber.accept(event));
  }

  private static DrsEvent event(Job job, ServerRun run) {
    return new DrsEvent(
        job.where(),
        run.serverId(),
        job.jobId(),
        job.drill(),
        run.outcome() == LaunchStatus.LAUNCHED,
        run.endsAt());
  }
}
