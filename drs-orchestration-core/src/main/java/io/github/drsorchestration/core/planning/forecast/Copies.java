package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.FailbackLoad;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When the copies of a failback are there, in one rehearsal or typically. Without a failback,
 * everything is there at once. Moments count from the declaration.
 *
 * @param reversed when each server's replication is reversed
 * @param inSync when it is noticed that its copy can be launched
 */
record Copies(
    Optional<FailbackLoad> load, Map<String, Duration> reversed, Map<String, Duration> inSync) {

  private static final Copies NONE = new Copies(Optional.empty(), Map.of(), Map.of());

  static Copies of(Workload workload, Function<Estimate, Duration> draw) {
    return workload.failback().map(it -> of(it, workload.declaredBefore(), draw)).orElse(NONE);
  }

  private static Copies of(FailbackLoad load, Duration start, Function<Estimate, Duration> draw) {
    Map<String, Duration> reversed = new HashMap<>();
    Map<String, Duration> inSync = new HashMap<>();
    new TreeMap<>(load.copies())
        .forEach(
            (serverId, copy) -> {
              Duration at = start.plus(draw.apply(load.reversal()));
              reversed.put(serverId, at);
              inSync.put(serverId, at.plus(draw.apply(copy)));
            });
    return new Copies(Optional.of(load), reversed, inSync);
  }

  Duration inSyncAt(ServerLoad server) {
    return inSync.getOrDefault(server.serverId(), Duration.ZERO);
  }

  /** When a wave may begin as far as its copies are concerned. */
  Duration gate(WaveLoad wave) {
    Stream<Duration> ends = wave.servers().stream().map(this::inSyncAt);
    boolean all = load.filter(it -> it.waitingForAll().contains(wave.name())).isPresent();
    return (all ? ends.max(Comparator.naturalOrder()) : ends.min(Comparator.naturalOrder()))
        .orElse(Duration.ZERO);
  }

  /** What a wave waits for before its launches, with the cutover where that is to be approved. */
  List<FixedWait> before(WaveLoad wave, boolean approved) {
    if (load.isEmpty() || approved || wave.servers().isEmpty() || asksItself(wave)) {
      return wave.before();
    }
    List<FixedWait> waits = new ArrayList<>(wave.before());
    waits.add(decisions(waits), load.get().cutover());
    return waits;
  }

  /** How many of the waits are for people, which come before everything that stops production. */
  static int decisions(List<FixedWait> waits) {
    int count = 0;
    while (count < waits.size() && isDecision(waits.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean isDecision(FixedWait wait) {
    return wait.kind() == StepKind.PAUSE || wait.kind() == StepKind.APPROVAL;
  }

  /**
   * When the first approval can be there: nothing is launched before, whichever wave it is of. Zero
   * without a failback.
   */
  Duration firstApproval(Workload workload) {
    return workload.firstWaves().stream()
        .filter(wave -> load.isPresent() && !wave.servers().isEmpty())
        .map(wave -> gate(wave).plus(FixedWait.total(decisionsOf(before(wave, false)))))
        .min(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  static List<FixedWait> decisionsOf(List<FixedWait> waits) {
    return waits.subList(0, decisions(waits));
  }

  static List<FixedWait> otherThanDecisions(List<FixedWait> waits) {
    return waits.subList(decisions(waits), waits.size());
  }

  static boolean asksItself(WaveLoad wave) {
    return wave.before().stream().anyMatch(wait -> wait.kind() == StepKind.APPROVAL);
  }
}
