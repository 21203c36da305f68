package io.github.drsorchestration.core.rest.openapi;

import static io.github.drsorchestration.core.operation.error.ErrorCode.AWS_ACCESS_DENIED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.AWS_CALL_REJECTED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INTERNAL;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_INPUT;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_ACCEPTABLE;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_FOUND;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_PERMITTED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_SIGNED_IN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.OUTCOME_UNKNOWN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.PRECONDITION_FAILED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.SERVICE_UNAVAILABLE;
import static io.github.drsorchestration.core.operation.error.ErrorCode.THROTTLED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.TOO_LARGE;
import static io.github.drsorchestration.core.operation.error.ErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static io.github.drsorchestration.core.operation.error.ErrorCode.VERSION_CONFLICT;

import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationEffect;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/** What can go wrong with an operation: what its form tells, and what it says of itself. */
final class PossibleErrors {

  private static final Set<ErrorCode> OF_STORES_AND_AWS =
      Set.of(THROTTLED, AWS_ACCESS_DENIED, AWS_CALL_REJECTED, SERVICE_UNAVAILABLE);

  private PossibleErrors() {}

  static Set<ErrorCode> of(Operation<?, ?> operation, InputParts input) {
    Set<ErrorCode> codes = EnumSet.of(INVALID_INPUT, NOT_ACCEPTABLE, INTERNAL);
    codes.addAll(operation.refusals());
    if (operation.access().signedIn()) {
      codes.add(NOT_SIGNED_IN);
    }
    if (operation.access().permission().isPresent()) {
      codes.add(NOT_PERMITTED);
      codes.addAll(OF_STORES_AND_AWS);
    }
    if (input.namesSomething()) {
      codes.add(NOT_FOUND);
    }
    if (input.hasBody()) {
      codes.addAll(Set.of(TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
    }
    if (operation.effect() != OperationEffect.READS) {
      codes.add(OUTCOME_UNKNOWN);
      if (input.changesWhatIsThere()) {
        codes.add(VERSION_CONFLICT);
      }
    }
    if (input.takesVersion()) {
      codes.add(PRECONDITION_FAILED);
    }
    return codes;
  }
}
