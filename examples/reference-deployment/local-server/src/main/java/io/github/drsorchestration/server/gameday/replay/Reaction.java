package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import java.time.Duration;
import java.util.Optional;

/**
 * What somebody did after something had happened.
 *
 * @param cue what had happened
 * @param after how long after that
 * @param request what was asked; absent where nobody did anything
 */
record Reaction(Cue cue, Duration after, Optional<ExecutionRequest> request) {

  static Reaction of(Cue cue, Duration after, ExecutionRequest request) {
    return new Reaction(cue, after, Optional.of(request));
  }

  boolean asksFor(RequestType type) {
    return request.filter(it -> it.type() == type).isPresent();
  }

  boolean answersApprovalOf(Optional<String> wave) {
    return cue.kind() == Cue.Kind.APPROVAL_REQUESTED
        && wave.stream().allMatch(cue.subject()::equals);
  }

  /** Whether it is about this wave; without one, it is about any. */
  boolean concerns(Optional<String> wave) {
    return wave.isEmpty()
        || wave.get().equals(cue.subject())
        || request.filter(it -> it.wave().equals(wave)).isPresent();
  }

  Reaction withAfter(Duration other) {
    return new Reaction(cue, other, request);
  }
}
