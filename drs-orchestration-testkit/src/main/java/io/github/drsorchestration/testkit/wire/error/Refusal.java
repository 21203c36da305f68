package io.github.drsorchestration.testkit.wire.error;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request is answered with an error; nothing has happened. */
public final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ErrorType type;
  private final transient ObjectNode details = JsonNodeFactory.instance.objectNode();
  private transient @Nullable Duration retryAfter;

  public Refusal(ErrorType type, String message) {
    super(message);
    this.type = type;
  }

  /** Something that does not exist. */
  public static Refusal notFound(String resourceType, String resourceId) {
    return new Refusal(
            ErrorType.RESOURCE_NOT_FOUND, "There is no " + resourceType + " " + resourceId + ".")
        .with("resourceId", resourceId)
        .with("resourceType", resourceType);
  }

  /** Something that another use of it prevents. */
  public static Refusal conflict(String message, String resourceType, String resourceId) {
    return new Refusal(ErrorType.CONFLICT, message)
        .with("resourceId", resourceId)
        .with("resourceType", resourceType);
  }

  /** Something of which there may be no more. */
  public static Refusal quota(String message, String quotaCode) {
    return new Refusal(ErrorType.SERVICE_QUOTA_EXCEEDED, message)
        .with("serviceCode", "drs")
        .with("quotaCode", quotaCode);
  }

  /** A request that is well-formed and cannot be obeyed. */
  public static Refusal invalid(String message) {
    return new Refusal(ErrorType.VALIDATION, message).with("reason", "other");
  }

  /** A request whose fields break rules. */
  public static Refusal invalidFields(List<FieldProblem> problems) {
    Refusal refusal =
        new Refusal(ErrorType.VALIDATION, "The request has fields that are not valid.")
            .with("reason", "fieldValidationFailed");
    var fields = refusal.details.putArray("fieldList");
    problems.forEach(
        problem ->
            fields.addObject().put("name", problem.name()).put("message", problem.message()));
    return refusal;
  }

  /** Adds a member to the answer. */
  public Refusal with(String member, String value) {
    details.put(member, value);
    return this;
  }

  /** Asks the caller to wait; whole seconds, rounded up. */
  public Refusal retryAfter(Duration wait) {
    retryAfter = wait;
    return this;
  }

  public ErrorType type() {
    return type;
  }

  /** How long the caller is asked to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The body of the answer. */
  public ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", getMessage());
    if (type != ErrorType.THROTTLING && type != ErrorType.INTERNAL_SERVER) {
      body.put("code", type.code());
    }
    return body.setAll(details);
  }
}
