package io.github.drsorchestration.server.state;

import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.server.audit.AuditTrail;
import java.util.Optional;

/** Everything that outlives a request: groups, plans, executions, claims, accounts, records. */
public interface State extends AutoCloseable {

  /** Gives the ports these stores. */
  Ports.Builder into(Ports.Builder ports);

  /** Where the audit log is kept beside the log of the process, if anywhere. */
  default Optional<AuditLog> auditLog() {
    return Optional.empty();
  }

  /** What reads the audit log, if it is kept where it can be read. */
  default Optional<AuditTrail> auditTrail() {
    return Optional.empty();
  }

  /** What to call it, for people. */
  String description();

  @Override
  void close();
}
