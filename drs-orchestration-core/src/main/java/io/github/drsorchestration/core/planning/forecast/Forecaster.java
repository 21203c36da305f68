package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.WaveForecast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays an execution through on paper: every wave starts as soon as it can, and its jobs as soon as
 * there is room in the quotas of their place, those first after which most is still to come. Equal
 * workloads have equal forecasts.
 */
public final class Forecaster {

  private Forecaster() {}

  /**
   * The forecast.
   *
   * @throws IllegalStateException if the waves wait for each other
   */
  public static Forecast forecast(Workload workload) {
    List<WaveRun> runs = new LaunchRehearsal(workload).play();
    List<WaveForecast> waves = new ArrayList<>();
    Duration end = Duration.ZERO;
    for (WaveRun run : runs) {
      waves.add(run.forecast());
      end = run.end().compareTo(end) > 0 ? run.end() : end;
    }
    return new Forecast(waves, end, ForecastPath.of(runs), LowerBound.of(workload));
  }
}
