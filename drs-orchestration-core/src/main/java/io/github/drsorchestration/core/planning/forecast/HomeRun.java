package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.FailbackLoad;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The phases of a failback in one rehearsal. Moments count from the declaration.
 *
 * @param reversed when the last replication is reversed
 * @param copied when the last copy is in sync
 * @param asked when the first wave can begin, and waits for people only
 * @param cutover when they have let it begin, and production stops
 * @param ended when the last wave has ended
 * @param isProtected when the last server is protected again
 * @param cleanedUp when nothing is left of the way home
 */
record HomeRun(
    Duration reversed,
    Duration copied,
    Duration asked,
    Duration cutover,
    Duration ended,
    Duration isProtected,
    Duration cleanedUp) {

  static HomeRun of(
      FailbackLoad load,
      Copies copies,
      List<WaveRun> runs,
      Duration start,
      RandomGenerator random) {
    Duration ended = last(runs.stream().map(WaveRun::end), start);
    Duration asked = first(runs, WaveRun::start, ended);
    Duration cutover = first(runs, WaveRun::letBegin, ended);
    Duration isProtected = ended;
    for (Estimate protection : new TreeMap<>(load.protections()).values()) {
      Duration own = ended.plus(protection.draw(random));
      isProtected = own.compareTo(isProtected) > 0 ? own : isProtected;
    }
    return new HomeRun(
        last(copies.reversed(), start),
        last(copies.inSync(), start),
        asked,
        cutover,
        ended,
        isProtected,
        isProtected.plus(load.cleanUp().draw(random)));
  }

  /** How long production is down in a part of the waves at least. */
  Duration downtime() {
    return ended.minus(cutover);
  }

  private static Duration last(Map<String, Duration> moments, Duration start) {
    return last(moments.values().stream(), start);
  }

  private static Duration last(Stream<Duration> moments, Duration otherwise) {
    return moments.max(Comparator.naturalOrder()).orElse(otherwise);
  }

  private static Duration first(
      Collection<WaveRun> runs, Function<WaveRun, Duration> moment, Duration otherwise) {
    return runs.stream()
        .filter(WaveRun::hasJobs)
        .map(moment)
        .min(Comparator.naturalOrder())
        .orElse(otherwise);
  }
}
