package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.FailurePolicy;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.wave.Hooks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends what has taken too long. DRS cannot be stopped, so its jobs may outlive this. */
final class Deadlines {

  private Deadlines() {}

  static void enforceOnWaves(Draft draft) {
    if (draft.head().pause().isPresent()) {
      return; // the clock of the waves stands while the execution is paused
    }
    for (WaveDraft wave : draft.waves().active()) {
      Optional<Instant> deadline =
          wave.status() == WaveStatus.AWAITING_APPROVAL ? Optional.empty() : wave.head().deadline();
      if (deadline.filter(moment -> !draft.now().isBefore(moment)).isPresent()) {
        timeOut(draft, wave, "no end within " + wave.wave().timeout());
        FailurePolicy.apply(draft, wave);
      } else {
        deadline.ifPresent(draft::wakeBy);
      }
    }
  }

  static void enforceOnExecution(Draft draft) {
    if (draft.status().isTerminal()) {
      return;
    }
    if (draft.now().isBefore(draft.head().deadline())) {
      draft.wakeBy(draft.head().deadline());
      return;
    }
    String why = "no end within " + draft.head().plan().maxDuration();
    for (WaveDraft wave : draft.waves().active()) {
      if (wave.status() == WaveStatus.AWAITING_APPROVAL) {
        wave.status(WaveStatus.CANCELLED, Optional.of(why));
      } else {
        timeOut(draft, wave, why);
      }
    }
    StatusStage.end(draft, ExecutionStatus.TIMED_OUT, Optional.of(why));
  }

  private static void timeOut(Draft draft, WaveDraft wave, String why) {
    Hooks.timeOut(draft, wave);
    Failure failure = new Failure(FailureCode.TIMED_OUT, why + "; its job may still be running");
    List<ServerExecution> open =
        wave.servers().stream().filter(server -> !server.status().isDone()).toList();
    wave.failAll(open, failure);
    wave.edit(b -> b.failure(new Failure(FailureCode.TIMED_OUT, why)));
    wave.status(WaveStatus.TIMED_OUT, Optional.of(why));
  }
}
