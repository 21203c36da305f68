package io.github.drsorchestration.server.state;

import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.server.audit.AuditTrail;
import io.github.drsorchestration.server.audit.MemoryAuditLog;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.InMemoryTargetAccountStore;
import java.util.Optional;

/** State that ends with the process. */
public final class MemoryState implements State {

  private final InMemoryProtectionGroupStore groups = new InMemoryProtectionGroupStore();
  private final InMemoryRecoveryPlanStore plans = new InMemoryRecoveryPlanStore();
  private final InMemoryExecutionStore executions = new InMemoryExecutionStore();
  private final InMemoryServerClaims claims = new InMemoryServerClaims();
  private final InMemoryTargetAccountStore accounts = new InMemoryTargetAccountStore();
  private final InMemoryRecordStore records = new InMemoryRecordStore();
  private final MemoryAuditLog auditLog = new MemoryAuditLog();

  @Override
  public Ports.Builder into(Ports.Builder ports) {
    return ports
        .protectionGroupStore(groups)
        .recoveryPlanStore(plans)
        .executionStore(executions)
        .serverClaims(claims)
        .targetAccountStore(accounts)
        .recordStore(records);
  }

  @Override
  public Optional<AuditLog> auditLog() {
    return Optional.of(auditLog);
  }

  @Override
  public Optional<AuditTrail> auditTrail() {
    return Optional.of(auditLog);
  }

  @Override
  public String description() {
    return "memory, gone when the process ends";
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
