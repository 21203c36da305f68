package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Follows a forecast from its end back to the start, always along what was waited for. */
final class ForecastPath {

  private final List<CriticalStep> backwards = new ArrayList<>();
  private final Copies copies;
  private final Duration start;

  private ForecastPath(Copies copies, Duration start) {
    this.copies = copies;
    this.start = start;
  }

  static List<CriticalStep> of(List<WaveRun> runs, Copies copies, Duration declaredBefore) {
    Map<String, WaveRun> byName = new LinkedHashMap<>();
    runs.forEach(run -> byName.put(run.wave().name(), run));
    ForecastPath path = new ForecastPath(copies, declaredBefore);
    Optional<WaveRun> next = lastOf(runs);
    while (next.isPresent()) {
      WaveRun run = next.get();
      boolean waitedForACopy = path.follow(run);
      next =
          waitedForACopy
              ? Optional.empty()
              : lastOf(
                  run.waitsFor().stream()
                      .map(name -> Objects.requireNonNull(byName.get(name), name))
                      .toList());
    }
    path.add(
        new CriticalStep(
            StepKind.PREPARATION,
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO,
            declaredBefore,
            "from the declaration to the start"));
    Collections.reverse(path.backwards);
    return path.backwards;
  }

  /** The run that ended last; of several, the first of the plan. */
  private static Optional<WaveRun> lastOf(List<WaveRun> runs) {
    return runs.stream().reduce((a, b) -> b.end().compareTo(a.end()) > 0 ? b : a);
  }

  /** Whether that leads to a copy, before which nothing was waited for. */
  private boolean follow(WaveRun run) {
    String wave = run.wave().name();
    Duration launched = waits(wave, run.wave().after(), run.end());
    if (run.hasJobs()) {
      StartedJob last = run.last();
      add(
          new CriticalStep(
              StepKind.LAUNCH,
              Optional.of(wave),
              Optional.of(last.slowest().serverId()),
              last.at(),
              launched,
              launchReason(last.job())));
      Optional<ServerLoad> late = late(run, last);
      add(
          new CriticalStep(
              StepKind.QUEUE,
              Optional.of(wave),
              Optional.empty(),
              late.map(copies::inSyncAt).orElse(run.ready()),
              last.at(),
              "waits for room in " + last.job().where()));
      if (late.isPresent()) {
        copy(wave, late.get(), copies.inSyncAt(late.get()));
        return true;
      }
    }
    waits(wave, run.before(), run.ready());
    Optional<ServerLoad> opened =
        run.wave().servers().stream()
            .filter(server -> run.start().compareTo(start) > 0)
            .filter(server -> copies.inSyncAt(server).equals(run.start()))
            .findFirst();
    opened.ifPresent(server -> copy(wave, server, run.start()));
    return opened.isPresent();
  }

  /** The server for whose copy a job had to wait. */
  private Optional<ServerLoad> late(WaveRun run, StartedJob job) {
    return job.job().servers().stream()
        .filter(server -> copies.inSyncAt(server).compareTo(run.ready()) > 0)
        .findFirst();
  }

  private void copy(String wave, ServerLoad server, Duration end) {
    add(
        new CriticalStep(
            StepKind.COPY,
            Optional.of(wave),
            Optional.of(server.serverId()),
            start,
            end,
            "its copy in the origin"));
  }

  private static String launchReason(PlannedJob job) {
    int servers = job.servers().size();
    return servers == 1 ? "its launch" : "the slowest launch of " + servers;
  }

  /** Adds the waits that end at the given moment, and says when the first of them began. */
  private Duration waits(String wave, List<FixedWait> waits, Duration end) {
    Duration to = end;
    for (int i = waits.size() - 1; i >= 0; i--) {
      FixedWait wait = waits.get(i);
      Duration from = to.minus(wait.length());
      add(new CriticalStep(wait.kind(), Optional.of(wave), Optional.empty(), from, to, wait.why()));
      to = from;
    }
    return to;
  }

  private void add(CriticalStep step) {
    if (step.from().compareTo(step.to()) < 0) {
      backwards.add(step);
    }
  }
}
