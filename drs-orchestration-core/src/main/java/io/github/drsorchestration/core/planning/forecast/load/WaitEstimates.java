package io.github.drsorchestration.core.planning.forecast.load;

import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.report.StepKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How long people and hooks are expected to take.
 *
 * @param approval from the question to the answer
 * @param pause from the pause to the resume
 * @param hooks one run of each hook
 */
public record WaitEstimates(Duration approval, Duration pause, Function<Hook, Duration> hooks) {

  /** Everything at once. */
  public static final WaitEstimates NONE =
      new WaitEstimates(Duration.ZERO, Duration.ZERO, hook -> Duration.ZERO);

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

  private List<FixedWait> runs(List<Hook> runs) {
    return runs.stream()
        .map(hook -> new FixedWait(StepKind.HOOK, "hook '" + hook.name() + "'", hooks.apply(hook)))
        .toList();
  }
}
