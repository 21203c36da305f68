package io.github.drsorchestration.core.operation.error;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.AlreadyRunningException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.IllegalTransitionException;
import io.github.drsorchestration.api.failure.InUseException;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ServerInOtherGroupException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.core.input.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can go wrong with a call. Programs branch on the code; it does not change. */
public enum ErrorCode {
  INVALID_INPUT(
      400,
      false,
      "The request is not of the form that the operation takes",
      InvalidInputException.class,
      InvalidValueException.class),
  INVALID_PLAN(
      400,
      false,
      "A plan or group contradicts itself or what is stored",
      InvalidPlanException.class),
  UNKNOWN_OPERATION(400, false, "There is no such operation", UnknownOperationException.class),
  NOT_SIGNED_IN(401, false, "Nobody is signed in, or not any more", NotSignedInException.class),
  NOT_PERMITTED(403, false, "No role of the caller allows it", NotPermittedException.class),
  NOT_FOUND(404, false, "It does not exist, or not for the caller", NotFoundException.class),
  METHOD_NOT_ALLOWED(405, false, "The path has no such method"),
  NOT_ACCEPTABLE(406, false, "The answer cannot be had in that form"),
  NAME_TAKEN(409, false, "Something else has the name", NameTakenException.class),
  ALREADY_EXISTS(409, false, "The id is taken", AlreadyExistsException.class),
  SERVER_IN_OTHER_GROUP(
      409, false, "A server belongs to another group", ServerInOtherGroupException.class),
  IN_USE(409, false, "Something else needs it", InUseException.class),
  ALREADY_RUNNING(
      409, true, "It is running, and only one may at a time", AlreadyRunningException.class),
  VERSION_CONFLICT(
      409, true, "It was changed meanwhile; read it again", VersionConflictException.class),
  REQUEST_REFUSED(
      409,
      false,
      "The execution cannot do that in its present state",
      RequestRefusedException.class,
      IllegalTransitionException.class),
  SERVER_BUSY(409, true, "A server is in another job", ServerBusyException.class),
  QUOTA_EXCEEDED(409, true, "A quota leaves no room", QuotaExceededException.class),
  NOT_INITIALIZED(
      409, false, "DRS is not initialized in the Region", NotInitializedException.class),
  PRECONDITION_FAILED(412, false, "It no longer has the version of If-Match"),
  TOO_LARGE(413, false, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, false, "The request is not JSON"),
  THROTTLED(429, true, "There were too many calls", ThrottledException.class),
  INTERNAL(500, false, "A defect of the service, which its log tells of"),
  NOT_CONFIGURED(
      501, false, "The service runs without a part that this needs", NotConfiguredException.class),
  AWS_ACCESS_DENIED(
      502, false, "AWS does not let the orchestrator do it", AccessDeniedException.class),
  AWS_CALL_REJECTED(502, false, "AWS refused the call", CallRejectedException.class),
  SERVICE_UNAVAILABLE(503, true, "A service does not answer", ServiceUnavailableException.class),
  OUTCOME_UNKNOWN(
      504,
      false,
      "It may or may not have happened; look before it is repeated",
      OutcomeUnknownException.class);

  private static final Map<Class<?>, ErrorCode> BY_TYPE =
      Stream.of(values())
          .flatMap(code -> code.types.stream().map(type -> Map.entry(type, code)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final int status;
  private final boolean retryable;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // the list cannot be changed
  private final List<Class<?>> types;

  ErrorCode(int status, boolean retryable, String meaning, Class<?>... types) {
    this.status = status;
    this.retryable = retryable;
    this.meaning = meaning;
    this.types = List.of(types);
  }

  /** The code for what an operation has thrown. */
  public static ErrorCode of(Throwable thrown) {
    return of(thrown.getClass());
  }

  static ErrorCode of(Class<?> thrown) {
    return BY_TYPE.getOrDefault(thrown, INTERNAL);
  }

  /** The status of an HTTP answer. */
  public int status() {
    return status;
  }

  /** Whether the same request may succeed later. */
  public boolean retryable() {
    return retryable;
  }

  /** A sentence for people, without a full stop. */
  public String meaning() {
    return meaning;
  }
}
