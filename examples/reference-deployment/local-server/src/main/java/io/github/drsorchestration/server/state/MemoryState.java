package io.github.drsorchestration.server.state;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.memory.InMemoryTargetAccountStore;

/** State that ends with the process. */
public final class MemoryState implements State {

  private final InMemoryProtectionGroupStore groups = new InMemoryProtectionGroupStore();
  private final InMemoryRecoveryPlanStore plans = new InMemoryRecoveryPlanStore();
  private final InMemoryExecutionStore executions = new InMemoryExecutionStore();
  private final InMemoryServerClaims claims = new InMemoryServerClaims();
  private final InMemoryTargetAccountStore accounts = new InMemoryTargetAccountStore();
  private final InMemoryRecordStore records = new InMemoryRecordStore();

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
  public String description() {
    return "memory, gone when the process ends";
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
