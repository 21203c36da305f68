package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.FailurePolicy;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.wave.WaveHooks;
import io.github.drsorchestration.core.engine.wave.WaveStage;
import java.time.Instant;
import java.util.ArrayList;
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
      switch (wave.status()) {
        case PREPARING, FINISHING -> enforceOnHooks(draft, wave);
        case LAUNCHING, VALIDATING -> enforceOnServers(draft, wave);
        default -> {
          // an approval has a time of its own
        }
      }
    }
  }

  private static void enforceOnHooks(Draft draft, WaveDraft wave) {
    Instant deadline = wave.head().deadline().orElse(Instant.MAX);
    if (draft.now().isBefore(deadline)) {
      draft.wakeBy(deadline);
    } else {
      timeOut(draft, wave, tooLong(wave));
      FailurePolicy.apply(draft, wave);
    }
  }

  /** Each server is judged by itself; what becomes of the wave follows from its servers. */
  private static void enforceOnServers(Draft draft, WaveDraft wave) {
    List<ServerExecution> late = new ArrayList<>();
    Instant latest = Instant.MIN;
    for (ServerExecution server : wave.servers()) {
      if (mayBeLate(draft, server)) {
        Instant deadline = deadline(wave, server);
        if (draft.now().isBefore(deadline)) {
          draft.wakeBy(deadline);
        } else {
          late.add(server);
          latest = Timing.later(latest, deadline);
        }
      }
    }
    if (late.isEmpty()) {
      return;
    }
    boolean seen = !draft.answers().anyFailed() && !draft.answers().anyOpen();
    if (seen || !draft.now().isBefore(latest.plus(draft.answers().patience()))) {
      late.forEach(server -> wave.fail(server, tooLate(wave, server)));
    } else {
      draft.wakeIn(Timing.ASK_AGAIN);
    }
  }

  private static boolean mayBeLate(Draft draft, ServerExecution server) {
    boolean waiting = server.status() == ServerStatus.PENDING;
    boolean excused =
        waiting
            && (isBeingCopied(server)
                || server.waitsForRoomSince().isPresent()
                || draft.status() == ExecutionStatus.CANCELLING);
    return !server.status().isDone() && !excused;
  }

  /** A copy has a time of its own. */
  private static boolean isBeingCopied(ServerExecution server) {
    return server.failback().filter(way -> !way.isInSync()).isPresent();
  }

  private static Instant deadline(WaveDraft wave, ServerExecution server) {
    Instant deadline = wave.head().deadline().orElse(Instant.MAX);
    return Timing.later(deadline, server.deadline().orElse(deadline));
  }

  private static Failure tooLate(WaveDraft wave, ServerExecution server) {
    String why =
        switch (server.status()) {
          case LAUNCHING -> tooLong(wave) + "; its job may still be running";
          case LAUNCHED -> "launched, but not known to be well within " + wave.wave().timeout();
          default -> "not launched within " + wave.wave().timeout();
        };
    return new Failure(FailureCode.TIMED_OUT, why);
  }

  private static String tooLong(WaveDraft wave) {
    return "no end within " + wave.wave().timeout();
  }

  static void enforceOnExecution(Draft draft) {
    if (draft.status().isTerminal()) {
      return;
    }
    if (draft.now().isBefore(draft.head().deadline())) {
      draft.wakeBy(draft.head().deadline());
      return;
    }
    String why = "no end within " + draft.head().timeAllowed();
    for (WaveDraft wave : draft.waves().active()) {
      if (wave.status() == WaveStatus.AWAITING_APPROVAL) {
        wave.status(WaveStatus.CANCELLED, Optional.of(why));
      } else {
        timeOut(draft, wave, why);
      }
    }
    WaveStage.neverBegin(draft);
    StatusStage.end(draft, ExecutionStatus.TIMED_OUT, Optional.of(why));
  }

  private static void timeOut(Draft draft, WaveDraft wave, String why) {
    WaveHooks.of(draft, wave).timeOut();
    Failure failure = new Failure(FailureCode.TIMED_OUT, why + "; its job may still be running");
    List<ServerExecution> open =
        wave.servers().stream().filter(server -> !server.status().isDone()).toList();
    wave.failAll(open, failure);
    wave.edit(b -> b.failure(new Failure(FailureCode.TIMED_OUT, why)));
    wave.status(WaveStatus.TIMED_OUT, Optional.of(why));
  }
}
