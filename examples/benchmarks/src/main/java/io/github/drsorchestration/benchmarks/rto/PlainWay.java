package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.benchmarks.shape.ShapeServer;
import io.github.drsorchestration.benchmarks.shape.ShapeWave;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A recovery as a script would do it: wave after wave in plan order, whether or not they depend on
 * each other, each in jobs as large as DRS allows, in the order of its list, and a look at the jobs
 * every thirty seconds. Jobs for which DRS has no room are tried again at the next look.
 */
public final class PlainWay {

  private static final Duration POLL = Duration.ofSeconds(30);

  private final Shape shape;
  private final SimulatedWorld world;
  private final RecoveryService drs;

  private PlainWay(Shape shape) {
    this.shape = shape;
    this.world = Shape.world(List.of(shape));
    this.drs = world.drs();
  }

  /** Recovers a shape in a world of its own. */
  public static Measured recover(Shape shape) {
    return new PlainWay(shape).recover();
  }

  private Measured recover() {
    Instant start = world.time().now();
    for (ShapeWave wave : shape.waves()) {
      launch(wave.servers().stream().map(ShapeServer::serverId).toList());
    }
    Duration time = Duration.between(start, world.time().now());
    return new Measured(time, Map.of(), world.calls().byCall());
  }

  private void launch(List<String> serverIds) {
    Deque<List<String>> waiting = new ArrayDeque<>(chunks(serverIds));
    Set<String> running = new TreeSet<>();
    while (!waiting.isEmpty() || !running.isEmpty()) {
      startWhatHasRoom(waiting, running);
      world.time().advance(POLL);
      for (RecoveryJob job : drs.jobs(Shape.PLACE, running)) {
        if (job.status() == JobStatus.COMPLETED) {
          running.remove(job.jobId());
        }
      }
    }
    drs.recoveryInstances(Shape.PLACE, serverIds);
  }

  private void startWhatHasRoom(Deque<List<String>> waiting, Set<String> running) {
    try {
      while (!waiting.isEmpty()) {
        running.add(drs.startRecovery(command(waiting.getFirst())).jobId());
        waiting.removeFirst();
      }
    } catch (QuotaExceededException e) {
      // No room now: what waits is tried again after the next look.
    }
  }

  private List<List<String>> chunks(List<String> serverIds) {
    int size = Math.min(shape.quotas().serversPerJob(), shape.quotas().serversInAllJobs());
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < serverIds.size(); from += size) {
      chunks.add(serverIds.subList(from, Math.min(from + size, serverIds.size())));
    }
    return chunks;
  }

  private static LaunchCommand command(List<String> serverIds) {
    List<LaunchCommand.Item> items =
        serverIds.stream().map(id -> new LaunchCommand.Item(id, Optional.empty())).toList();
    return new LaunchCommand(Shape.PLACE, items, false, Map.of());
  }
}
