package io.github.drsorchestration.server.gameday.result;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * By how much one run differs from another: what is above zero is more, or later, in the former.
 *
 * @param rto the recovery time; absent unless everything came up in both
 * @param lastUp when the last server was up that came up at all
 * @param rpo the worst loss of data
 * @param waitedForPeople how long something waited for a person
 * @param recovered how many servers are up
 * @param waves when the waves that both have ended, in the order of the plan
 */
public record RunDifference(
    Optional<Duration> rto,
    Optional<Duration> lastUp,
    Optional<Duration> rpo,
    Duration waitedForPeople,
    int recovered,
    Map<String, Duration> waves) {

  /** The former run compared with the latter. */
  public static RunDifference between(RunFigures run, RunFigures other) {
    return new RunDifference(
        minus(run.rto().measured(), other.rto().measured()),
        minus(lastUp(run.rto()), lastUp(other.rto())),
        minus(worst(run.rpo()), worst(other.rpo())),
        run.waitedForPeople().minus(other.waitedForPeople()),
        run.count(ServerStatus.RECOVERED) - other.count(ServerStatus.RECOVERED),
        waves(run, other));
  }

  private static Optional<Duration> lastUp(RtoResult rto) {
    return rto.measured().or(rto::lastUp);
  }

  private static Optional<Duration> worst(RpoResult rpo) {
    return rpo.worst();
  }

  private static Map<String, Duration> waves(RunFigures run, RunFigures other) {
    Map<String, Duration> waves = new LinkedHashMap<>();
    for (WaveFigures wave : run.waves()) {
      other.waves().stream()
          .filter(it -> it.name().equals(wave.name()))
          .flatMap(it -> minus(wave.ended(), it.ended()).stream())
          .forEach(later -> waves.put(wave.name(), later));
    }
    return waves;
  }

  private static Optional<Duration> minus(Optional<Duration> one, Optional<Duration> other) {
    return one.flatMap(it -> other.map(it::minus));
  }
}
