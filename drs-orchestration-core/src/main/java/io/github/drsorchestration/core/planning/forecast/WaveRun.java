package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.report.WaveForecast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What becomes of a wave while an execution is played through. Moments count from its start. */
final class WaveRun {

  /** A job and when it was started. */
  record Started(PlannedJob job, Duration at) {
    Duration end() {
      return at.plus(job.length());
    }
  }

  private final WaveLoad wave;
  private final Set<String> waitsFor;
  private final List<PlannedJob> jobs;
  private final List<Started> started = new ArrayList<>();
  private Duration start = Duration.ZERO;
  private Duration end = Duration.ZERO;
  private int openWaves;
  private int openJobs;

  WaveRun(WaveLoad wave, Set<String> waitsFor, List<PlannedJob> jobs) {
    this.wave = wave;
    this.waitsFor = waitsFor;
    this.jobs = jobs;
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

  void jobStarted(PlannedJob job, Duration now) {
    started.add(new Started(job, now));
  }

  void jobEnded() {
    openJobs--;
  }

  void ended(Duration now) {
    end = now;
  }

  /** The job that ended last. */
  Started last() {
    return started.stream().max(Comparator.comparing(Started::end)).orElseThrow();
  }

  WaveForecast forecast() {
    Duration launch =
        started.stream().map(Started::at).min(Comparator.naturalOrder()).orElse(ready());
    return new WaveForecast(wave.name(), wave.servers().size(), jobs.size(), start, launch, end);
  }
}
