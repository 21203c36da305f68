package io.github.drsorchestration.core.operation.catalog.call;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.error.NotPermittedException;

/** What a caller may do beyond using the operation, and what exists for it. */
public final class Caller {

  private final CallContext call;
  private final Visibility visibility;

  public Caller(CallContext call, Ports ports) {
    this(call, Visibility.of(call.principal().scope(), ports));
  }

  private Caller(CallContext call, Visibility visibility) {
    this.call = call;
    this.visibility = visibility;
  }

  /** One who is asked about many plans. */
  public static Caller ofList(CallContext call, Ports ports) {
    return new Caller(call, Visibility.ofList(call.principal().scope(), ports));
  }

  public Visibility visibility() {
    return visibility;
  }

  public boolean sees(String planId) {
    return visibility.seesWhatBelongsTo(planId);
  }

  /** What belongs to a plan that does not exist for the caller does not exist either. */
  public void mustSee(String planId, String kind, String id) {
    if (!sees(planId)) {
      throw new NotFoundException(kind, id);
    }
  }

  public void mustHave(Permission permission, String operation) {
    if (!call.principal().has(permission)) {
      throw new NotPermittedException(call.actor(), operation, permission);
    }
  }
}
