package io.github.drsorchestration.testkit.wire.operation;

import io.github.drsorchestration.testkit.wire.refusal.ErrorType;
import io.github.drsorchestration.testkit.wire.refusal.Refusal;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import java.util.List;
import java.util.stream.Stream;

/** The answer of operations that DRS has and this world has not. */
final class NotSimulated {

  private NotSimulated() {}

  /** An error that the operation declares, so that clients know its type. */
  static Refusal refusal(String operation) {
    List<String> declared = ServiceFacts.drs().errors(operation);
    ErrorType type =
        Stream.of(ErrorType.VALIDATION, ErrorType.CONFLICT, ErrorType.RESOURCE_NOT_FOUND)
            .filter(error -> declared.contains(error.code()))
            .findFirst()
            .orElse(ErrorType.ACCESS_DENIED);
    Refusal refusal = new Refusal(type, operation + " is not simulated.");
    return type == ErrorType.VALIDATION ? refusal.with("reason", "other") : refusal;
  }
}
