package io.github.drsorchestration.testkit.wire.error;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.world.replication.RefusedException;
import io.github.drsorchestration.testkit.world.service.CallFaultException;

/** Maps exceptions and faults of the world to errors of the API. */
public final class ErrorMapper {

  /** The message of DRS if a server of the call is in another job. */
  public static final String BUSY =
      "One or more of the Source Servers included in API call are currently being processed by a"
          + " Job";

  private ErrorMapper() {}

  /**
   * The error for a failure.
   *
   * @throws LostResponseException if there is no response at all
   */
  public static ApiException of(RuntimeException failure) {
    if (failure instanceof ApiException error) {
      return error;
    }
    if (failure instanceof LostResponseException lost) {
      throw lost;
    }
    if (failure instanceof RefusedException refused) {
      return of(refused);
    }
    return failure instanceof CallFaultException hit ? of(hit.fault()) : ofWorld(failure);
  }

  private static ApiException of(RefusedException refused) {
    String message = String.valueOf(refused.getMessage());
    String resource = refused.resource().awsName();
    String id = refused.resourceId();
    return switch (refused.reason()) {
      case UNKNOWN -> ApiException.notFound(resource, id);
      case BUSY -> ApiException.conflict(BUSY, resource, id);
      case CONFLICT -> ApiException.conflict(message, resource, id);
      case INVALID -> ApiException.invalid(message);
      case NOT_INITIALIZED -> new ApiException(ErrorType.UNINITIALIZED_ACCOUNT, message);
      case UNREACHABLE -> internal(message);
    };
  }

  private static ApiException of(Fault fault) {
    return switch (fault.kind()) {
      case THROTTLED -> throttled(fault);
      case ACCESS_DENIED ->
          new ApiException(ErrorType.ACCESS_DENIED, "The caller is not authorized to do this.");
      case NOT_INITIALIZED ->
          new ApiException(ErrorType.UNINITIALIZED_ACCOUNT, "The account is not initialized.");
      case SERVER_BUSY -> new ApiException(ErrorType.CONFLICT, BUSY);
      case QUOTA_EXCEEDED -> quota("The request exceeds a quota of the account and Region.");
      case SNAPSHOT_EXPIRED -> ApiException.invalid("A recovery snapshot of the request is gone.");
      case UNAVAILABLE -> internal("The service is not available.");
      default -> throw new LostResponseException(fault.kind().toString());
    };
  }

  private static ApiException ofWorld(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof ServerBusyException) {
      return new ApiException(ErrorType.CONFLICT, BUSY);
    }
    if (failure instanceof QuotaExceededException) {
      return quota(message);
    }
    if (failure instanceof NotInitializedException) {
      return new ApiException(ErrorType.UNINITIALIZED_ACCOUNT, message);
    }
    if (failure instanceof AccessDeniedException) {
      return new ApiException(ErrorType.ACCESS_DENIED, message);
    }
    if (failure instanceof ThrottledException throttled) {
      ApiException error = new ApiException(ErrorType.THROTTLING, message);
      throttled.retryAfter().ifPresent(error::retryAfter);
      return error;
    }
    return failure instanceof CallRejectedException || failure instanceof InvalidValueException
        ? ApiException.invalid(message)
        : internal("A defect of the simulated server: " + failure);
  }

  private static ApiException throttled(Fault fault) {
    ApiException error =
        new ApiException(ErrorType.THROTTLING, "Rate exceeded").with("serviceCode", "drs");
    fault.magnitude().ifPresent(error::retryAfter);
    return error;
  }

  private static ApiException quota(String message) {
    return new ApiException(ErrorType.SERVICE_QUOTA_EXCEEDED, message).with("serviceCode", "drs");
  }

  private static ApiException internal(String message) {
    return new ApiException(ErrorType.INTERNAL_SERVER, message);
  }
}
