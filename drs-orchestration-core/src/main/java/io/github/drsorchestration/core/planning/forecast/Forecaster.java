package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.WaveForecast;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Plays an execution through on paper, many times: every wave starts as soon as it can, and its
 * jobs as soon as there is room in the quotas of their place, those first after which most is still
 * to come. What a forecast rests on is the {@link Estimate} of each server, and that nothing fails.
 * Equal workloads have equal forecasts.
 */
public final class Forecaster {

  private static final int MAX_REHEARSALS = 1_000;
  private static final int MIN_REHEARSALS = 100;

  /** Drawing this many launches takes about a second. */
  private static final int MAX_DRAWS = 1_000_000;

  private final Workload workload;
  private final int rehearsals;
  private final long[] seeds;
  private final Duration[] ends;
  private final List<Duration[]> waveEnds = new ArrayList<>();
  private final List<HomeRun> homeRuns = new ArrayList<>();

  private Forecaster(Workload workload) {
    this.workload = workload;
    int affordable = MAX_DRAWS / Math.max(1, workload.serverCount());
    this.rehearsals =
        workload.isCertain() ? 1 : Math.max(MIN_REHEARSALS, Math.min(MAX_REHEARSALS, affordable));
    this.seeds = new Random(rehearsals).longs(rehearsals).toArray();
    this.ends = new Duration[rehearsals];
    workload.waves().forEach(wave -> waveEnds.add(new Duration[rehearsals]));
  }

  /**
   * The forecast.
   *
   * @throws IllegalStateException if the waves wait for each other
   */
  public static Forecast forecast(Workload workload) {
    return forecast(workload, Optional.empty());
  }

  /**
   * The forecast, with the probability that everything is up in time.
   *
   * @param target the time that is promised, counted from the declaration; for a failback, from the
   *     cutover
   * @throws IllegalStateException if the waves wait for each other
   */
  public static Forecast forecast(Workload workload, Optional<Duration> target) {
    return new Forecaster(workload).forecast(target);
  }

  private Forecast forecast(Optional<Duration> target) {
    for (int i = 0; i < rehearsals; i++) {
      Rehearsed rehearsed = rehearse(i);
      List<WaveRun> runs = rehearsed.runs();
      rehearsed.home().ifPresent(homeRuns::add);
      ends[i] = end(runs);
      for (int wave = 0; wave < runs.size(); wave++) {
        waveEnds.get(wave)[i] = runs.get(wave).end();
      }
    }
    Rehearsed middle = rehearse(atRank(0.5));
    List<WaveRun> typical = middle.runs();
    List<WaveForecast> waves = new ArrayList<>();
    for (int wave = 0; wave < typical.size(); wave++) {
      waves.add(typical.get(wave).forecast(Percentile.of(waveEnds.get(wave), 0.9)));
    }
    return new Forecast(
        waves,
        Percentile.of(ends, 0.5),
        Percentile.of(ends, 0.9),
        target,
        target.map(this::probability),
        rehearsals,
        ForecastPath.of(typical, middle.copies(), workload.declaredBefore()),
        workload.declaredBefore().plus(LowerBound.of(workload)),
        middle.home().map(home -> HomeForecast.of(workload, homeRuns, home)));
  }

  /** One rehearsal, with what is around the launches of a failback. */
  private record Rehearsed(List<WaveRun> runs, Copies copies, Optional<HomeRun> home) {}

  private Rehearsed rehearse(int number) {
    Random random = new Random(seeds[number]);
    LaunchRehearsal rehearsal = new LaunchRehearsal(workload, random);
    List<WaveRun> runs = rehearsal.play();
    Copies copies = rehearsal.copies();
    Optional<HomeRun> home =
        workload
            .failback()
            .map(load -> HomeRun.of(load, copies, runs, workload.declaredBefore(), random));
    return new Rehearsed(runs, copies, home);
  }

  private static Duration end(List<WaveRun> runs) {
    return runs.stream().map(WaveRun::end).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** The rehearsal whose end is this percentile. */
  private int atRank(double rank) {
    Duration wanted = Percentile.of(ends, rank);
    return IntStream.range(0, rehearsals).filter(i -> ends[i].equals(wanted)).findFirst().orElse(0);
  }

  private double probability(Duration target) {
    Duration[] promised =
        homeRuns.isEmpty()
            ? ends
            : homeRuns.stream().map(HomeRun::downtime).toArray(Duration[]::new);
    long met = Arrays.stream(promised).filter(end -> end.compareTo(target) <= 0).count();
    return (double) met / rehearsals;
  }
}
