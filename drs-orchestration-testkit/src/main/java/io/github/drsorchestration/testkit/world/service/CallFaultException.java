package io.github.drsorchestration.testkit.world.service;

import io.github.drsorchestration.testkit.fault.Fault;
import java.io.Serial;

/** A fault is injected into a request; the protocol determines how it looks to the client. */
public final class CallFaultException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  CallFaultException(Fault fault) {
    super(fault.kind().toString());
    this.fault = fault;
  }

  /** What happens. */
  public Fault fault() {
    return fault;
  }
}
