package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.report.StepKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long people and hooks are expected to take.
 *
 * @param approval from the question to the answer
 * @param pause from the pause to the resume
 * @param hook one run of a hook
 */
public record WaitEstimates(Duration approval, Duration pause, Duration hook) {

  /** Everything at once. */
  public static final WaitEstimates NONE =
      new WaitEstimates(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /** What the wave waits for before its launches. */
  List<FixedWait> before(Wave wave) {
    List<FixedWait> waits = new ArrayList<>();
    if (wave.pauseBefore()) {
      waits.add(new FixedWait(StepKind.PAUSE, "pause before the wave", pause));
    }
    if (wave.approval().isPresent()) {
      waits.add(new FixedWait(StepKind.APPROVAL, "approval of the wave", approval));
    }
    waits.addAll(runs(wave.beforeHooks()));
    return waits;
  }

  /** What the wave waits for after its launches. */
  List<FixedWait> after(Wave wave) {
    return runs(wave.afterHooks());
  }

  private List<FixedWait> runs(List<Hook> hooks) {
    return hooks.stream()
        .map(run -> new FixedWait(StepKind.HOOK, "hook '" + run.name() + "'", hook))
        .toList();
  }
}
