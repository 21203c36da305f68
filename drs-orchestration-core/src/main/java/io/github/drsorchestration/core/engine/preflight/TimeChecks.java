package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the times that a plan gives are long enough for launches as its last execution saw them.
 */
final class TimeChecks {

  private final RecoveryPlan plan;
  private final Places places;
  private final FindingList findings;

  TimeChecks(RecoveryPlan plan, Places places, FindingList findings) {
    this.plan = plan;
    this.places = places;
    this.findings = findings;
  }

  void check(List<WaveExecution> waves) {
    waves.forEach(this::checkWave);
    Duration least = longest(waves);
    if (least.compareTo(plan.maxDuration()) > 0) {
      findings.ofPlan(
          Severity.WARNING,
          FindingCode.TIME_TOO_SHORT,
          "an execution of the plan is ended after "
              + Length.of(plan.maxDuration())
              + ", but its launches will take at least "
              + Length.of(least)
              + "; raise maxDuration");
    }
  }

  private void checkWave(WaveExecution wave) {
    slowest(wave)
        .filter(server -> expected(server).compareTo(wave.wave().timeout()) > 0)
        .ifPresent(
            server ->
                findings.ofWave(
                    Severity.WARNING,
                    FindingCode.TIME_TOO_SHORT,
                    wave.wave().name(),
                    "wave '"
                        + wave.wave().name()
                        + "' gives its servers "
                        + Length.of(wave.wave().timeout())
                        + ", but the last launch of "
                        + server.name()
                        + " took "
                        + Length.of(expected(server))
                        + "; raise its timeout"));
  }

  private static Optional<ServerExecution> slowest(WaveExecution wave) {
    return wave.servers().stream()
        .filter(server -> server.status() == ServerStatus.PENDING)
        .max(Comparator.comparing(TimeChecks::expected));
  }

  /** The longest chain of waves, or the time for which the launches fill a place. */
  private Duration longest(List<WaveExecution> waves) {
    Map<String, WaveExecution> byName = new HashMap<>();
    waves.forEach(wave -> byName.put(wave.wave().name(), wave));
    Map<String, Duration> ends = new HashMap<>();
    Duration longest = Duration.ZERO;
    for (WaveExecution wave : waves) {
      longest = later(longest, end(wave, byName, ends));
    }
    for (Map.Entry<AccountRegion, Duration> work : work(waves).entrySet()) {
      int atOnce = Math.max(1, places.quotas(work.getKey()).serversInAllJobs());
      longest = later(longest, work.getValue().dividedBy(atOnce));
    }
    return longest;
  }

  private static Duration end(
      WaveExecution wave, Map<String, WaveExecution> byName, Map<String, Duration> ends) {
    Duration known = ends.get(wave.wave().name());
    if (known != null) {
      return known;
    }
    Duration begin = Duration.ZERO;
    for (String name : wave.dependsOn()) {
      WaveExecution before = byName.get(name);
      if (before != null) {
        begin = later(begin, end(before, byName, ends));
      }
    }
    Duration end = begin.plus(slowest(wave).map(TimeChecks::expected).orElse(Duration.ZERO));
    ends.put(wave.wave().name(), end);
    return end;
  }

  private static Map<AccountRegion, Duration> work(List<WaveExecution> waves) {
    Map<AccountRegion, Duration> work = new TreeMap<>();
    waves.stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.status() == ServerStatus.PENDING)
        .forEach(server -> work.merge(server.where(), expected(server), Duration::plus));
    return work;
  }

  private static Duration expected(ServerExecution server) {
    return server.expectedDuration().orElse(Duration.ZERO);
  }

  private static Duration later(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
