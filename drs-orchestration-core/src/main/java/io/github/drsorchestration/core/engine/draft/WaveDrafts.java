package io.github.drsorchestration.core.engine.draft;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The waves of a draft, in plan order. Each becomes a working copy when it is first asked for: a
 * step has to do with few of them, and must not cost more because the plan has many.
 */
public final class WaveDrafts extends AbstractList<WaveDraft> {

  private final Recorder recorder;
  private final String executionId;
  private final List<WaveExecution> before;
  private final Map<String, Integer> positions;
  private final @Nullable WaveDraft[] drafts;
  private final BitSet active = new BitSet();

  WaveDrafts(Recorder recorder, Execution execution) {
    this.recorder = recorder;
    this.executionId = execution.executionId();
    this.before = execution.waves();
    this.positions = execution.wavePositions();
    this.drafts = new WaveDraft[before.size()];
    for (int i = 0; i < before.size(); i++) {
      moved(i, before.get(i).status());
    }
  }

  @Override
  public int size() {
    return before.size();
  }

  @Override
  public WaveDraft get(int index) {
    WaveDraft wave = drafts[index];
    if (wave == null) {
      wave =
          new WaveDraft(
              recorder, executionId, index, before.get(index), status -> moved(index, status));
      drafts[index] = wave;
    }
    return wave;
  }

  /** The waves that are being worked on. */
  public List<WaveDraft> active() {
    List<WaveDraft> waves = new ArrayList<>();
    for (int i = active.nextSetBit(0); i >= 0; i = active.nextSetBit(i + 1)) {
      waves.add(get(i));
    }
    return waves;
  }

  /** The waves that have ended, or were given up, while a job of theirs still runs. */
  public List<WaveDraft> outlivedByJobs() {
    List<WaveDraft> waves = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!active.get(i) && jobUnderWay(i)) {
        waves.add(get(i));
      }
    }
    return waves;
  }

  private boolean jobUnderWay(int index) {
    WaveDraft wave = drafts[index];
    return wave == null
        ? before.get(index).jobUnderWay()
        : wave.attempts().stream().anyMatch(attempt -> attempt.status().isUnderWay());
  }

  public Optional<WaveDraft> named(String name) {
    return Optional.ofNullable(positions.get(name)).map(this::get);
  }

  /** A wave without the changes to its servers and attempts. */
  public WaveExecution head(int index) {
    WaveDraft wave = drafts[index];
    return wave == null ? before.get(index) : wave.head();
  }

  /** All waves without the changes to their servers and attempts. */
  public List<WaveExecution> heads() {
    return new AbstractList<>() {
      @Override
      public WaveExecution get(int index) {
        return head(index);
      }

      @Override
      public int size() {
        return before.size();
      }
    };
  }

  public Optional<WaveExecution> head(String name) {
    return Optional.ofNullable(positions.get(name)).map(this::head);
  }

  /** Whether every wave that it depends on lets it begin. */
  public boolean mayBegin(WaveExecution wave) {
    for (String dependency : wave.dependsOn()) {
      if (head(dependency).filter(FailurePolicy::satisfiesDependants).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Notes the status that a wave has. */
  private void moved(int index, WaveStatus to) {
    active.set(index, to.isActive());
  }

  public boolean anyChanged() {
    for (WaveDraft wave : drafts) {
      if (wave != null && wave.changed()) {
        return true;
      }
    }
    return false;
  }

  public List<WaveExecution> build() {
    List<WaveExecution> after = new ArrayList<>(before);
    for (int i = 0; i < drafts.length; i++) {
      WaveDraft wave = drafts[i];
      if (wave != null) {
        after.set(i, wave.build());
      }
    }
    return after;
  }
}
