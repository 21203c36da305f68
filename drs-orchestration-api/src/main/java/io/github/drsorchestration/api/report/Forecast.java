package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.time.Duration;
import java.util.List;

/**
 * How long an execution will take if every server takes as long as estimated and nothing fails.
 *
 * @param waves the waves in plan order
 * @param expectedRto when the last wave has ended, counted from the start
 * @param criticalPath what determines the end, from the start to the end without gaps
 * @param lowerBound no order of jobs whatsoever can end earlier under the same quotas
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Forecast(
    List<WaveForecast> waves,
    Duration expectedRto,
    List<CriticalStep> criticalPath,
    Duration lowerBound) {

  public Forecast {
    waves = Copy.list("waves", Check.present("waves", waves));
    criticalPath = Copy.list("criticalPath", Check.present("criticalPath", criticalPath));
    Check.present("expectedRto", expectedRto);
    Check.present("lowerBound", lowerBound);
  }
}
