package io.github.drsorchestration.testkit.world.replication;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import java.io.Serial;
import java.util.function.Supplier;

/**
 * DRS refuses a call and does nothing. Callers of the port and clients of the wire learn of it in
 * their own terms.
 */
public final class RefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Resource resource;
  private final String resourceId;

  private RefusedException(Reason reason, Resource resource, String resourceId, String message) {
    super(message);
    this.reason = reason;
    this.resource = resource;
    this.resourceId = resourceId;
  }

  /** DRS does not know what the call names. */
  public static RefusedException unknown(Resource resource, String id) {
    return new RefusedException(
        Reason.UNKNOWN, resource, id, "There is no " + resource.label() + " " + id + ".");
  }

  /** A job is processing the server. */
  public static RefusedException busy(String serverId) {
    return new RefusedException(
        Reason.BUSY,
        Resource.SOURCE_SERVER,
        serverId,
        "A source server of the call is being processed by a job.");
  }

  /** The state of what the call names does not allow it. */
  public static RefusedException conflict(Resource resource, String id, String message) {
    return new RefusedException(Reason.CONFLICT, resource, id, message);
  }

  /** The call makes no sense for what it names. */
  public static RefusedException invalid(Resource resource, String id, String message) {
    return new RefusedException(Reason.INVALID, resource, id, message);
  }

  /** DRS is not in use in another place that the call needs. */
  public static RefusedException notInitialized(String instanceId, AccountRegion where) {
    return new RefusedException(
        Reason.NOT_INITIALIZED,
        Resource.RECOVERY_INSTANCE,
        instanceId,
        "DRS is not in use in " + where + ".");
  }

  /** DRS does not reach another place that the call needs. */
  public static RefusedException unreachable(String instanceId, AccountRegion where) {
    return new RefusedException(
        Reason.UNREACHABLE,
        Resource.RECOVERY_INSTANCE,
        instanceId,
        "DRS does not answer in " + where + ".");
  }

  public Reason reason() {
    return reason;
  }

  /** What it is about. */
  public Resource resource() {
    return resource;
  }

  public String resourceId() {
    return resourceId;
  }

  /** Does this for a caller of the port, whom a refusal reaches as an exception of the port. */
  public static <T> T translated(ServiceCall call, Supplier<T> effect) {
    try {
      return effect.get();
    } catch (RefusedException refused) {
      throw refused.of(call);
    }
  }

  private RuntimeException of(ServiceCall call) {
    String operation = call.toString();
    String message = String.valueOf(getMessage());
    return switch (reason) {
      case UNKNOWN -> new NotFoundException(resource.label(), resourceId);
      case BUSY -> new ServerBusyException(operation, message, this);
      case CONFLICT, INVALID -> new CallRejectedException(operation, message, this);
      case NOT_INITIALIZED -> new NotInitializedException(operation, message, this);
      case UNREACHABLE -> new OutcomeUnknownException(operation, message, this);
    };
  }

  /** Why a call is refused. */
  public enum Reason {
    UNKNOWN,
    BUSY,
    CONFLICT,
    INVALID,
    NOT_INITIALIZED,
    UNREACHABLE
  }

  /** What a refused call names. */
  public enum Resource {
    SOURCE_SERVER("source server", "SourceServer"),
    RECOVERY_INSTANCE("recovery instance", "RecoveryInstance");

    private final String label;
    private final String awsName;

    Resource(String label, String awsName) {
      this.label = label;
      this.awsName = awsName;
    }

    public String label() {
      return label;
    }

    /** Its name in the service model. */
    public String awsName() {
      return awsName;
    }
  }
}
