package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.report.FailbackForecast;
import io.github.drsorchestration.api.report.FailbackPhase;
import io.github.drsorchestration.api.report.PhaseForecast;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What the rehearsals of a failback say of its phases. */
final class HomeForecast {

  private final List<HomeRun> runs;
  private final HomeRun typical;

  private HomeForecast(List<HomeRun> runs, HomeRun typical) {
    this.runs = runs;
    this.typical = typical;
  }

  static FailbackForecast of(Workload workload, List<HomeRun> runs, HomeRun typical) {
    return new HomeForecast(runs, typical).forecast(workload);
  }

  private FailbackForecast forecast(Workload workload) {
    Function<HomeRun, Duration> start = run -> workload.declaredBefore();
    return new FailbackForecast(
        List.of(
            phase(FailbackPhase.REVERSING, start, HomeRun::reversed),
            phase(FailbackPhase.COPYING, start, HomeRun::copied),
            phase(FailbackPhase.APPROVAL, HomeRun::asked, HomeRun::cutover),
            phase(FailbackPhase.CUTOVER, HomeRun::cutover, HomeRun::ended),
            phase(FailbackPhase.REPROTECTING, HomeRun::ended, HomeRun::isProtected),
            phase(FailbackPhase.CLEANING_UP, HomeRun::isProtected, HomeRun::cleanedUp)),
        percentile(HomeRun::downtime, 0.5),
        percentile(HomeRun::downtime, 0.9),
        LowerBound.of(cutoverOf(workload)));
  }

  private PhaseForecast phase(
      FailbackPhase phase, Function<HomeRun, Duration> start, Function<HomeRun, Duration> end) {
    return new PhaseForecast(phase, start.apply(typical), end.apply(typical), percentile(end, 0.9));
  }

  private Duration percentile(Function<HomeRun, Duration> moment, double rank) {
    return Percentile.of(runs.stream().map(moment).toArray(Duration[]::new), rank);
  }

  /** The same from the cutover on, as if all copies were there. */
  private static Workload cutoverOf(Workload workload) {
    List<WaveLoad> first = workload.firstWaves();
    List<WaveLoad> waves =
        workload.waves().stream()
            .map(wave -> first.contains(wave) ? withoutDecisions(wave) : wave)
            .toList();
    return new Workload(waves, workload.quotas(), workload.overhead());
  }

  private static WaveLoad withoutDecisions(WaveLoad wave) {
    return new WaveLoad(
        wave.name(),
        wave.dependsOn(),
        wave.servers(),
        Copies.otherThanDecisions(wave.before()),
        wave.after());
  }
}
