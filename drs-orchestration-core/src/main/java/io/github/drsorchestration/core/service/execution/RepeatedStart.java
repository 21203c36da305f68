package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Map;

/** Whoever is told that a drill has started must not find out that it was a recovery. */
final class RepeatedStart {

  private RepeatedStart() {}

  /**
   * Compares a start with the one that its client token was used for.
   *
   * @throws InvalidValueException if they differ
   */
  static void check(Execution execution, StartRequest request) {
    StartRequest first = execution.startRequest();
    boolean same =
        first.kind() == request.kind()
            && first.parameters().equals(request.parameters())
            && first.recoveryPoint().equals(request.recoveryPoint())
            && first.allOverrides().equals(request.allOverrides())
            && first.policy() == request.policy()
            && first.priority().equals(request.priority())
            && waitsFor(first).equals(waitsFor(request))
            && first.waves().equals(request.waves())
            && first.serverIds().equals(request.serverIds())
            && first.continues().equals(request.continues())
            && first.takeOver().equals(request.takeOver());
    if (!same) {
      throw new InvalidValueException(
          "clientToken",
          "has started execution "
              + execution.executionId()
              + ", a "
              + first.kind()
              + ", started in another way; use a token of its own for each start");
    }
  }

  private static Map<String, String> waitsFor(StartRequest start) {
    return start.disaster().map(DisasterPart::waitsFor).orElse(Map.of());
  }
}
