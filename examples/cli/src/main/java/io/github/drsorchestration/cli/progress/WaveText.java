package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import java.util.List;
import java.util.Optional;

/** Puts the statuses of waves into words, as far as something can be seen in them. */
final class WaveText {

  private WaveText() {}

  static List<Line> lines(ExecutionEvent event, Execution execution) {
    WaveStatus status = WaveStatus.valueOf(EventText.detail(event, "to"));
    Optional<WaveExecution> wave =
        execution.waves().stream()
            .filter(one -> Optional.of(one.wave().name()).equals(event.wave()))
            .findFirst();
    if (wave.filter(one -> takesTime(status, one)).isEmpty()) {
      return List.of();
    }
    return List.of(
        new Line(
            Panel.toneOf(status),
            EventText.inWave(event)
                + status
                + wave.map(one -> particulars(status, one)).orElse("")
                + EventText.why(event)));
  }

  /** Statuses that a wave without hooks or health checks only passes through. */
  private static boolean takesTime(WaveStatus status, WaveExecution wave) {
    return switch (status) {
      case PREPARING -> !wave.wave().beforeHooks().isEmpty();
      case VALIDATING -> wave.wave().healthCheck().isPresent();
      case FINISHING -> !wave.wave().afterHooks().isEmpty();
      default -> true;
    };
  }

  private static String particulars(WaveStatus status, WaveExecution wave) {
    long up = Servers.up(wave);
    int all = wave.servers().size();
    return switch (status) {
      case LAUNCHING ->
          up == 0
              ? " (" + Servers.counted(all) + ")"
              : " (" + (all - up) + " of " + Servers.counted(all) + ")";
      case COMPLETED, PARTIAL, FAILED, TIMED_OUT ->
          " (" + up + " of " + Servers.counted(all) + " up)";
      case AWAITING_APPROVAL ->
          wave.wave()
              .approval()
              .flatMap(ApprovalPolicy::instructions)
              .map(text -> ": " + text)
              .orElse("");
      default -> "";
    };
  }
}
