package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A job of which it is decided how long it takes.
 *
 * @param job the job
 * @param at when it is started
 * @param endAt when it has ended and gives its room back
 * @param upAt when it is noticed that all of its servers are healthy
 * @param slowest the server that is healthy last
 */
record StartedJob(PlannedJob job, Duration at, Duration endAt, Duration upAt, ServerLoad slowest) {

  static StartedJob of(PlannedJob job, Duration at, JobOverhead overhead, RandomGenerator random) {
    Duration begins = at.plus(overhead.pending().draw(random));
    Duration launched = begins;
    Duration healthy = begins;
    ServerLoad slowest = job.servers().get(0);
    for (ServerLoad server : job.servers()) {
      Duration own = begins.plus(server.launch().draw(random));
      Duration ownHealthy = own.plus(server.check().draw(random));
      launched = later(launched, own);
      if (ownHealthy.compareTo(healthy) > 0) {
        healthy = ownHealthy;
        slowest = server;
      }
    }
    Duration endAt = launched.plus(overhead.ending());
    Duration upAt = healthy.plus(overhead.noticing().draw(random));
    return new StartedJob(job, at, endAt, upAt, slowest);
  }

  private static Duration later(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
