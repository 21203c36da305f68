package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Tone;
import java.util.List;
import java.util.Optional;

/** Describes a wave's change of status in lines of text. */
final class WaveText {

  private WaveText() {}

  static List<Line> lines(ExecutionEvent event, Execution execution) {
    WaveStatus status = event.details(EventDetails.WaveStatusChanged.class).to();
    Optional<WaveExecution> wave =
        execution.waves().stream()
            .filter(one -> Optional.of(one.wave().name()).equals(event.wave()))
            .findFirst();
    if (wave.filter(one -> takesTime(status, one)).isEmpty()) {
      return List.of();
    }
    return List.of(
        new Line(
            Tone.of(status),
            EventText.inWave(event)
                + status
                + wave.map(one -> details(status, one)).orElse("")
                + EventText.why(event)));
  }

  /** False for statuses that a wave without hooks or health checks only passes through. */
  private static boolean takesTime(WaveStatus status, WaveExecution wave) {
    return switch (status) {
      case PREPARING -> !wave.wave().beforeHooks().isEmpty();
      case VALIDATING -> wave.wave().healthCheck().isPresent();
      case FINISHING -> !wave.wave().afterHooks().isEmpty();
      default -> true;
    };
  }

  private static String details(WaveStatus status, WaveExecution wave) {
    long up = Servers.up(wave);
    int all = wave.servers().size();
    return switch (status) {
      case LAUNCHING ->
          up == 0
              ? " (" + Plural.of(all, "server") + ")"
              : " (" + (all - up) + " of " + Plural.of(all, "server") + ")";
      case COMPLETED, PARTIAL, FAILED, TIMED_OUT ->
          " (" + up + " of " + Plural.of(all, "server") + " up)";
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
