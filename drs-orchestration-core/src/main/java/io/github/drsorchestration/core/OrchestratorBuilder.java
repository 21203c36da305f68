package io.github.drsorchestration.core;

import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link DrsOrchestrator} together: from the {@link Ports} of an adapter, port by port, or
 * both. Defaults are those of {@link Ports}.
 */
public final class OrchestratorBuilder {

  private static final int DEFAULT_WORKERS = 8;

  private Ports.Builder ports = Ports.builder();
  private @Nullable Executor workers;

  OrchestratorBuilder() {}

  /** Takes all ports; one that is given after this replaces its own. */
  public OrchestratorBuilder ports(Ports all) {
    ports = all.toBuilder();
    return this;
  }

  public OrchestratorBuilder recoveryService(RecoveryService value) {
    ports.recoveryService(value);
    return this;
  }

  public OrchestratorBuilder protectionGroupStore(ProtectionGroupStore value) {
    ports.protectionGroupStore(value);
    return this;
  }

  public OrchestratorBuilder recoveryPlanStore(RecoveryPlanStore value) {
    ports.recoveryPlanStore(value);
    return this;
  }

  public OrchestratorBuilder executionStore(ExecutionStore value) {
    ports.executionStore(value);
    return this;
  }

  public OrchestratorBuilder serverClaims(ServerClaims value) {
    ports.serverClaims(value);
    return this;
  }

  public OrchestratorBuilder time(Time value) {
    ports.time(value);
    return this;
  }

  public OrchestratorBuilder ids(Ids value) {
    ports.ids(value);
    return this;
  }

  public OrchestratorBuilder quotaSource(QuotaSource value) {
    ports.quotaSource(value);
    return this;
  }

  public OrchestratorBuilder accountAccess(AccountAccess value) {
    ports.accountAccess(value);
    return this;
  }

  public OrchestratorBuilder approvalGate(ApprovalGate value) {
    ports.approvalGate(value);
    return this;
  }

  public OrchestratorBuilder hookRunner(HookRunner value) {
    ports.hookRunner(value);
    return this;
  }

  public OrchestratorBuilder healthProbe(HealthProbe value) {
    ports.healthProbe(value);
    return this;
  }

  public OrchestratorBuilder notifier(Notifier value) {
    ports.notifier(value);
    return this;
  }

  /** Where steps are run; by default eight threads of the orchestrator's own. */
  public OrchestratorBuilder workers(Executor value) {
    workers = value;
    return this;
  }

  /**
   * Makes the orchestrator, which drives nothing yet.
   *
   * @throws io.github.drsorchestration.api.failure.InvalidValueException naming the required ports
   *     that were not given
   */
  public DrsOrchestrator build() {
    Ports complete = ports.build();
    Executor given = workers;
    if (given != null) {
      return new DrsOrchestrator(complete, given, () -> {});
    }
    ExecutorService own =
        Executors.newFixedThreadPool(
            DEFAULT_WORKERS, task -> new Thread(task, "drs-orchestration-worker"));
    return new DrsOrchestrator(complete, own, own::shutdown);
  }
}
