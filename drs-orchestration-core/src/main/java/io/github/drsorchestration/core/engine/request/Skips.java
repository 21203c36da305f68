package io.github.drsorchestration.core.engine.request;

import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.util.List;
import java.util.Optional;

/** Goes on without servers that failed, or that nobody waits for any more. */
final class Skips {

  private Skips() {}

  static void skip(Draft draft, ExecutionRequest request) {
    String reason = request.reason().orElse("");
    for (WaveDraft wave : draft.waves()) {
      if (!RetryAndSkip.concerns(wave.build(), request)) {
        continue;
      }
      List<ServerExecution> without =
          wave.servers().stream()
              .filter(server -> RetryAndSkip.canSkip(wave.status(), server, request))
              .toList();
      without.forEach(server -> leaveOut(draft, wave, server, request, reason));
      boolean ended = wave.status().outcome().isPresent();
      boolean failedOtherwise =
          wave.head()
              .failure()
              .filter(failure -> failure.code() != FailureCode.TIMED_OUT)
              .isPresent();
      if (ended && !failedOtherwise) {
        draft.liftPauseFor(wave, request.by(), request.reason());
        Reopening.reopen(draft, request);
        wave.edit(
            b ->
                b.failure(Optional.empty())
                    .failureAccepted(false)
                    .deadline(RetryAndSkip.deadline(draft, wave)));
        wave.status(WaveStatus.VALIDATING, Optional.of("judged again without what was skipped"));
      }
    }
  }

  private static void leaveOut(
      Draft draft,
      WaveDraft wave,
      ServerExecution server,
      ExecutionRequest request,
      String reason) {
    wave.edit(server, b -> b.status(ServerStatus.SKIPPED).skipReason(reason));
    draft.record(
        new EventDetails.ServerSkipped(),
        event ->
            event.wave(wave.name()).serverId(server.serverId()).actor(request.by()).reason(reason));
  }
}
