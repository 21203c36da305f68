package io.github.drsorchestration.testkit.wire.error;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.world.service.CallFaultException;

/** How what goes wrong in the world is answered. */
public final class Refusals {

  /** What DRS says where a server of the call is in another job. */
  public static final String BUSY =
      "One or more of the Source Servers included in API call are currently being processed by a"
          + " Job";

  private Refusals() {}

  /**
   * The refusal for what went wrong.
   *
   * @throws LostAnswerException where there is no answer at all
   */
  public static Refusal of(RuntimeException failure) {
    if (failure instanceof Refusal refusal) {
      return refusal;
    }
    if (failure instanceof LostAnswerException lost) {
      throw lost;
    }
    return failure instanceof CallFaultException hit ? of(hit.fault()) : ofWorld(failure);
  }

  private static Refusal of(Fault fault) {
    return switch (fault.kind()) {
      case THROTTLED -> throttled(fault);
      case ACCESS_DENIED ->
          new Refusal(ErrorType.ACCESS_DENIED, "The caller is not authorized to do this.");
      case NOT_INITIALIZED ->
          new Refusal(ErrorType.UNINITIALIZED_ACCOUNT, "The account is not initialized.");
      case SERVER_BUSY -> new Refusal(ErrorType.CONFLICT, BUSY);
      case QUOTA_EXCEEDED -> quota("The request exceeds a quota of the account and Region.");
      case SNAPSHOT_EXPIRED -> Refusal.invalid("A recovery snapshot of the request is gone.");
      case UNAVAILABLE -> internal("The service is not available.");
      default -> throw new LostAnswerException(fault.kind().toString());
    };
  }

  private static Refusal ofWorld(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof ServerBusyException) {
      return new Refusal(ErrorType.CONFLICT, BUSY);
    }
    if (failure instanceof QuotaExceededException) {
      return quota(message);
    }
    if (failure instanceof NotInitializedException) {
      return new Refusal(ErrorType.UNINITIALIZED_ACCOUNT, message);
    }
    if (failure instanceof AccessDeniedException) {
      return new Refusal(ErrorType.ACCESS_DENIED, message);
    }
    if (failure instanceof ThrottledException throttled) {
      Refusal refusal = new Refusal(ErrorType.THROTTLING, message);
      throttled.retryAfter().ifPresent(refusal::retryAfter);
      return refusal;
    }
    return failure instanceof CallRejectedException || failure instanceof InvalidValueException
        ? Refusal.invalid(message)
        : internal("A defect of the wire server: " + failure);
  }

  private static Refusal throttled(Fault fault) {
    Refusal refusal = new Refusal(ErrorType.THROTTLING, "Rate exceeded").with("serviceCode", "drs");
    fault.magnitude().ifPresent(refusal::retryAfter);
    return refusal;
  }

  private static Refusal quota(String message) {
    return new Refusal(ErrorType.SERVICE_QUOTA_EXCEEDED, message).with("serviceCode", "drs");
  }

  private static Refusal internal(String message) {
    return new Refusal(ErrorType.INTERNAL_SERVER, message);
  }
}
