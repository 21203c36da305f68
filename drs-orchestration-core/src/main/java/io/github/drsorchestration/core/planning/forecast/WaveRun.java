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
  private final List<StartedJob> started = new ArrayList<>();
  private List<FixedWait> before;
  private Duration start;
  private Duration end = Duration.ZERO;
  private int openWaves;
  private int jobs;
  private int openJobs;

  WaveRun(WaveLoad wave, Set<String> waitsFor, Duration start) {
    this.wave = wave;
    this.waitsFor = waitsFor;
    this.before = wave.before();
    this.start = start;
    this.openWaves = waitsFor.size();
  }

  WaveLoad wave() {
    return wave;
  }

  Set<String> waitsFor() {
    return waitsFor;
  }

  /** What it waits for between its start and its launches. */
  List<FixedWait> before() {
    return before;
  }

  Duration start() {
    return start;
  }

  Duration end() {
    return end;
  }

  /** When its launches may begin. */
  Duration ready() {
    return start.plus(FixedWait.total(before));
  }

  /** When people have let it begin. */
  Duration letBegin() {
    return start.plus(FixedWait.total(Copies.decisionsOf(before)));
  }

  boolean waits() {
    return openWaves > 0;
  }

  boolean launches() {
    return openJobs > 0;
  }

  boolean hasJobs() {
    return jobs > 0;
  }

  void waveEnded() {
    openWaves--;
  }

  void begins(Duration now, List<FixedWait> waits) {
    start = now;
    before = waits;
  }

  void planned(int more) {
    jobs += more;
    openJobs += more;
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
    return new WaveForecast(wave.name(), wave.servers().size(), jobs, start, launch, end, endP90);
  }
}
