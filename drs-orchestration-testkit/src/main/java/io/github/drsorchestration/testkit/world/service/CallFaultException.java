package io.github.drsorchestration.testkit.world.service;

import io.github.drsorchestration.testkit.fault.Fault;
import java.io.Serial;

/** A fault hits a request: how it shows itself depends on the protocol. */
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
