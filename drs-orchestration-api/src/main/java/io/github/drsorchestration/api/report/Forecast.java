package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long an execution will take if nothing fails. It was played through many times, and every
 * time the duration of each launch was drawn from what was estimated for its server; so it is as
 * good as these estimates. Times are counted from the declaration, those of a failback from its
 * start.
 *
 * @param waves the waves in plan order
 * @param p50 when the last wave has ended in half of the rehearsals
 * @param p90 when it has ended in nine of ten
 * @param target the time that was promised; for a failback, that of its downtime
 * @param probability in which share of the rehearsals the target was met
 * @param rehearsals how often it was played through; once where nothing is uncertain
 * @param criticalPath what determines the end, from the declaration to {@code p50} without gaps
 * @param lowerBound no order of jobs whatsoever ends earlier under the same quotas, if every server
 *     takes its typical time; servers that take less can
 * @param failback the phases of a failback; absent for a drill or a recovery
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Forecast(
    List<WaveForecast> waves,
    Duration p50,
    Duration p90,
    Optional<Duration> target,
    Optional<Double> probability,
    int rehearsals,
    List<CriticalStep> criticalPath,
    Duration lowerBound,
    Optional<FailbackForecast> failback) {

  public Forecast {
    waves = Copy.list("waves", Check.present("waves", waves));
    criticalPath = Copy.list("criticalPath", Check.present("criticalPath", criticalPath));
    Check.present("p50", p50);
    Check.present("p90", p90);
    Check.present("target", target);
    Check.present("probability", probability);
    Check.present("lowerBound", lowerBound);
    Check.present("failback", failback);
  }
}
