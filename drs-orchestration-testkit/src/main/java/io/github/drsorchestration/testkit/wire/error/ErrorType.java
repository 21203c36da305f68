package io.github.drsorchestration.testkit.wire.error;

/** The errors of the DRS service model, with their HTTP statuses. */
public enum ErrorType {
  VALIDATION("ValidationException", 400),
  UNINITIALIZED_ACCOUNT("UninitializedAccountException", 400),
  SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", 402),
  ACCESS_DENIED("AccessDeniedException", 403),
  RESOURCE_NOT_FOUND("ResourceNotFoundException", 404),
  CONFLICT("ConflictException", 409),
  THROTTLING("ThrottlingException", 429),
  INTERNAL_SERVER("InternalServerException", 500);

  private final String code;
  private final int status;

  ErrorType(String code, int status) {
    this.code = code;
    this.status = status;
  }

  /** The name of the error in the service model. */
  public String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
