package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import java.util.List;
import java.util.Optional;

/** Checks the dependencies of every wave that begins. */
public final class DependenciesFirst extends Invariant {

  public DependenciesFirst() {
    super("no wave before its dependencies", "an application would come up without its database");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    for (WaveExecution wave : saved.after().waves()) {
      WaveStatus from = saved.before(wave).map(WaveExecution::status).orElse(WaveStatus.PENDING);
      boolean begins =
          (from == WaveStatus.PENDING || from == WaveStatus.AWAITING_APPROVAL)
              && wave.status() != from
              && wave.status() != WaveStatus.PENDING
              && wave.status() != WaveStatus.CANCELLED
              && wave.status() != WaveStatus.FAILED;
      boolean resumed =
          from.outcome().isPresent()
              && wave.status() == WaveStatus.LAUNCHING
              && wave.servers().stream().noneMatch(it -> isFollowed(it, wave, saved));
      if (begins || resumed) {
        wave.dependsOn().forEach(name -> check(saved, wave, name, history));
      }
      if (wave.status() != WaveStatus.LAUNCHING
          && saved.newAttempts(wave).stream().anyMatch(it -> it.endedAt().isEmpty())) {
        history.violated(
            this, "wave " + wave.wave().name() + " launches while it is " + wave.status());
      }
    }
  }

  /**
   * Whether a resumed server was launching all the time, so that it is only followed. Its launch
   * may be seen to have ended within the same step.
   */
  private static boolean isFollowed(ServerExecution server, WaveExecution wave, SavedStep saved) {
    boolean retried =
        saved.events().stream()
            .filter(event -> is(event, EventType.SERVER_RETRIED, wave.wave().name()))
            .anyMatch(event -> event.serverId().equals(Optional.of(server.serverId())));
    return server.status() == ServerStatus.LAUNCHING
        || (retried && server.status() != ServerStatus.PENDING);
  }

  private void check(SavedStep saved, WaveExecution wave, String dependency, History history) {
    boolean satisfied =
        letOthersGoOn(saved.after(), dependency)
            || (saved.before().filter(it -> letOthersGoOn(it, dependency)).isPresent()
                && isSkippedInAfterwards(dependency, wave, saved));
    if (!satisfied) {
      history.violated(this, "wave " + wave.wave().name() + " begins without wave " + dependency);
    }
  }

  private static boolean letOthersGoOn(Execution execution, String wave) {
    return execution.wave(wave).filter(DependenciesFirst::letsOthersGoOn).isPresent();
  }

  /**
   * Whether the wave began and a skip followed in the same step, for which its dependency is judged
   * again.
   */
  private static boolean isSkippedInAfterwards(
      String dependency, WaveExecution wave, SavedStep saved) {
    List<ExecutionEvent> beforeSkip =
        saved.events().stream()
            .takeWhile(event -> !is(event, EventType.SERVER_SKIPPED, dependency))
            .toList();
    return beforeSkip.size() < saved.events().size()
        && beforeSkip.stream()
            .anyMatch(event -> is(event, EventType.WAVE_STATUS_CHANGED, wave.wave().name()));
  }

  private static boolean is(ExecutionEvent event, EventType type, String wave) {
    return event.type() == type && event.wave().equals(Optional.of(wave));
  }

  static boolean letsOthersGoOn(WaveExecution wave) {
    return switch (wave.status()) {
      case COMPLETED, PARTIAL, EXCLUDED -> true;
      case FAILED, TIMED_OUT -> !isDenied(wave) && isAccepted(wave);
      case PENDING, AWAITING_APPROVAL, PREPARING, LAUNCHING, VALIDATING, FINISHING, CANCELLED ->
          false;
    };
  }

  private static boolean isAccepted(WaveExecution wave) {
    return wave.wave().onFailure() == OnFailure.CONTINUE
        || (wave.wave().onFailure() == OnFailure.PAUSE && wave.failureAccepted());
  }

  private static boolean isDenied(WaveExecution wave) {
    return wave.failure()
        .filter(
            why ->
                why.code() == FailureCode.APPROVAL_DENIED
                    || why.code() == FailureCode.APPROVAL_EXPIRED)
        .isPresent();
  }
}
