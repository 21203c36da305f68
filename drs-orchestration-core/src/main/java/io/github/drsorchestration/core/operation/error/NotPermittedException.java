package io.github.drsorchestration.core.operation.error;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.failure.OrchestrationException;
import java.io.Serial;

/** The caller may not use the operation. Its input was not looked at. */
public final class NotPermittedException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String operation;
  private final Permission permission;

  public NotPermittedException(Actor actor, String operation, Permission permission) {
    super(
        operation
            + " needs the permission "
            + permission
            + ", which no role of "
            + actor
            + " has; ask an administrator for a role that has it");
    this.operation = operation;
    this.permission = permission;
  }

  public String operation() {
    return operation;
  }

  public Permission permission() {
    return permission;
  }
}
