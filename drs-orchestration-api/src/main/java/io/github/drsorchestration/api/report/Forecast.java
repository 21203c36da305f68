package io.github.drsorchestration.api.report;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How long an execution will take if every server takes as long as estimated and nothing fails.
 *
 * @param waves the waves in plan order
 * @param expectedRto when the last wave has ended, counted from the start
 * @param criticalPath what determines the end, from the start to the end without gaps
 * @param lowerBound no order of jobs whatsoever can end earlier under the same quotas
 */
public record Forecast(
    List<WaveForecast> waves,
    Duration expectedRto,
    List<CriticalStep> criticalPath,
    Duration lowerBound) {

  public Forecast {
    waves = List.copyOf(waves);
    criticalPath = List.copyOf(criticalPath);
    Objects.requireNonNull(expectedRto, "expectedRto");
    Objects.requireNonNull(lowerBound, "lowerBound");
  }
}
