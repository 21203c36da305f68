package io.github.drsorchestration.core.report.html.chart;

import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many servers of a wave are in which phase at a moment; each number includes those further on.
 *
 * @param up are up
 * @param launched are launched or up
 * @param begun are being launched, launched or up
 */
record ServerCount(int up, int launched, int begun) {

  private static final double STEP = 3;

  /** A moment with its crowd. */
  record Sample(double x, ServerCount crowd) {}

  static ServerCount at(WaveReport wave, Instant moment) {
    int up = 0;
    int launched = 0;
    int begun = 0;
    for (ServerReport server : wave.servers()) {
      for (LaunchReport launch : server.launches()) {
        boolean over = launch.endedAt().filter(end -> !end.isAfter(moment)).isPresent();
        if (launch.startedAt().isAfter(moment) || (over && launch.failure().isPresent())) {
          continue;
        }
        begun++;
        launched += launch.launchedAt().filter(at -> !at.isAfter(moment)).isPresent() ? 1 : 0;
        up += over ? 1 : 0;
      }
    }
    return new ServerCount(up, launched, begun);
  }

  /** The crowd from the wave's start to the end of the chart, every few pixels. */
  static List<Sample> samples(WaveReport wave, GanttScale scale, Instant end) {
    List<Sample> samples = new ArrayList<>();
    double last = scale.x(end);
    for (double x = wave.startedAt().map(scale::x).orElse(last); x < last; x += STEP) {
      samples.add(new Sample(x, at(wave, scale.at(x))));
    }
    samples.add(new Sample(last, at(wave, end)));
    return samples;
  }
}
