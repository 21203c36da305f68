package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.time.Pause;
import io.github.drsorchestration.benchmarks.time.Percentiles;
import io.github.drsorchestration.benchmarks.time.SideBySide;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Requests at a fixed rate, whatever becomes of the answers. Each is timed from the moment at which
 * it was due, so a server that stands still is charged with everything that it kept waiting.
 *
 * @param perSecond how many are due each second
 * @param duration for how long
 */
record Load(int perSecond, Duration duration) {

  /** More requests than this are never on their way at once. */
  private static final int CONNECTIONS = 48;

  /**
   * What came of it.
   *
   * @param times how long each took, from when it was due
   * @param failures how often what went wrong
   * @param took how long all took together
   */
  record Outcome(Percentiles times, int requests, Map<String, Integer> failures, Duration took) {

    int failed() {
      return failures.values().stream().mapToInt(it -> it).sum();
    }

    double achieved() {
      return requests * 1e9 / took.toNanos();
    }
  }

  Outcome on(ServerProcess server, Workload workload) {
    int all = Math.toIntExact(perSecond * duration.toMillis() / 1_000);
    Duration[] times = new Duration[all];
    Map<String, Integer> failures = new TreeMap<>();
    AtomicInteger next = new AtomicInteger();
    Stopwatch watch = Stopwatch.started();
    List<Supplier<Integer>> clients = new ArrayList<>();
    try (HttpConnection signedIn = server.signedIn()) {
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(() -> requests(signedIn, workload, next, watch, times, failures));
      }
      List<Integer> unused = SideBySide.all(clients);
    }
    Duration took = watch.elapsed();
    return new Outcome(Percentiles.of(Arrays.asList(times), it -> it), all, failures, took);
  }

  private int requests(
      HttpConnection signedIn,
      Workload workload,
      AtomicInteger next,
      Stopwatch watch,
      Duration[] times,
      Map<String, Integer> failures) {
    HttpConnection connection = signedIn.another();
    int made = 0;
    for (int i = next.getAndIncrement(); i < times.length; i = next.getAndIncrement()) {
      Duration due = Duration.ofNanos(i * 1_000_000_000L / perSecond);
      Pause.until(watch, due);
      try {
        workload.request(connection, i).ifPresent(failure -> count(failures, failure));
      } catch (UncheckedIOException e) {
        count(failures, String.valueOf(e.getCause()));
        connection.close();
        connection = signedIn.another();
      }
      times[i] = watch.elapsed().minus(due);
      made++;
    }
    connection.close();
    return made;
  }

  private static void count(Map<String, Integer> failures, String failure) {
    synchronized (failures) {
      failures.merge(failure, 1, Integer::sum);
    }
  }
}
