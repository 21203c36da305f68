package io.github.drsorchestration.testkit.wire.error;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request fails with an error of the API, without any effect. */
public final class ApiException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ErrorType type;
  private final transient ObjectNode details = JsonNodeFactory.instance.objectNode();
  private transient @Nullable Duration retryAfter;

  public ApiException(ErrorType type, String message) {
    super(message);
    this.type = type;
  }

  /** A resource that does not exist. */
  public static ApiException notFound(String resourceType, String resourceId) {
    return new ApiException(
            ErrorType.RESOURCE_NOT_FOUND, "There is no " + resourceType + " " + resourceId + ".")
        .with("resourceId", resourceId)
        .with("resourceType", resourceType);
  }

  /** A resource that is in use or in the wrong state. */
  public static ApiException conflict(String message, String resourceType, String resourceId) {
    return new ApiException(ErrorType.CONFLICT, message)
        .with("resourceId", resourceId)
        .with("resourceType", resourceType);
  }

  /** A quota that would be exceeded. */
  public static ApiException quota(String message, String quotaCode) {
    return new ApiException(ErrorType.SERVICE_QUOTA_EXCEEDED, message)
        .with("serviceCode", "drs")
        .with("quotaCode", quotaCode);
  }

  /** A request that is well-formed but cannot be served. */
  public static ApiException invalid(String message) {
    return new ApiException(ErrorType.VALIDATION, message).with("reason", "other");
  }

  /** A request with invalid fields. */
  public static ApiException invalidFields(List<FieldProblem> problems) {
    ApiException error =
        new ApiException(ErrorType.VALIDATION, "The request has fields that are not valid.")
            .with("reason", "fieldValidationFailed");
    var fields = error.details.putArray("fieldList");
    problems.forEach(
        problem ->
            fields.addObject().put("name", problem.name()).put("message", problem.message()));
    return error;
  }

  /** Adds a member to the response. */
  public ApiException with(String member, String value) {
    details.put(member, value);
    return this;
  }

  /** Asks the caller to wait; sent as whole seconds, rounded up. */
  public ApiException retryAfter(Duration wait) {
    retryAfter = wait;
    return this;
  }

  public ErrorType type() {
    return type;
  }

  /** How long the caller should wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The body of the response. */
  public ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", getMessage());
    if (type != ErrorType.THROTTLING && type != ErrorType.INTERNAL_SERVER) {
      body.put("code", type.code());
    }
    return body.setAll(details);
  }
}
