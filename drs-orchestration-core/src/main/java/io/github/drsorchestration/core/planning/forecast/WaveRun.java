package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.report.WaveForecast;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a wave while an execution is played through. Moments count from the declaration.
 */
final class WaveRun {

  private final WaveLoad wave;
  private final Set<String> waitsFor;
  private final List<PlannedJob> jobs;
  private final List<StartedJob> started = new ArrayList<>();
  private Duration start;
  private Duration end = Duration.ZERO;
  private int openWaves;
  private int openJobs;

  WaveRun(WaveLoad wave, Set<String> waitsFor, List<PlannedJob> jobs, Duration start) {
    this.wave = wave;
    this.waitsFor = waitsFor;
    this.jobs = jobs;
    this.start = start;
    this.openWaves = waitsFor.size();
    this.openJobs = jobs.size();
  }

  WaveLoad wave() {
    return wave;
  }

  Set<String> waitsFor() {
    return waitsFor;
  }

  List<PlannedJob> jobs() {
    return jobs;
  }

  Duration start() {
    return start;
  }

  Duration end() {
    return end;
  }

  /** When its launches may begin. */
  Duration ready() {
    return start.plus(FixedWait.total(wave.before()));
  }

  boolean waits() {
    return openWaves > 0;
  }

  boolean launches() {
    return openJobs > 0;
  }

  void waveEnded(Duration now) {
    openWaves--;
    start = now;
  }

  void jobStarted(StartedJob job) {
    started.add(job);
  }

  void jobUp() {
    openJobs--;
  }

  void ended(Duration now) {
    end = now;
  }

  /** The job whose servers were up last. */
  StartedJob last() {
    return started.stream().max(Comparator.comparing(StartedJob::upAt)).orElseThrow();
  }

  WaveForecast forecast(Duration endP90) {
    Duration launch =
        started.stream().map(StartedJob::at).min(Comparator.naturalOrder()).orElse(ready());
    return new WaveForecast(
        wave.name(), wave.servers().size(), jobs.size(), start, launch, end, endP90);
  }
}
