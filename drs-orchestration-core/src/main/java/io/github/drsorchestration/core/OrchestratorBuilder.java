package io.github.drsorchestration.core;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Ids;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.Time;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.engine.edge.Ports;
import io.github.drsorchestration.core.time.RandomIds;
import io.github.drsorchestration.core.time.SystemTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link DrsOrchestrator} together. The stores, claims and recovery service are required.
 */
public final class OrchestratorBuilder {

  private static final int DEFAULT_WORKERS = 8;

  private @Nullable RecoveryService recoveryService;
  private @Nullable ProtectionGroupStore protectionGroupStore;
  private @Nullable RecoveryPlanStore recoveryPlanStore;
  private @Nullable ExecutionStore executionStore;
  private @Nullable ServerClaims serverClaims;
  private @Nullable Time time;
  private @Nullable Executor workers;
  private Ids ids = new RandomIds();
  private QuotaSource quotaSource = where -> Quotas.DEFAULTS;
  private AccountAccess accountAccess = where -> {};
  private ApprovalGate approvalGate = new AnsweredByRequest();
  private HookRunner hookRunner = new NoHooks();
  private HealthProbe healthProbe = (check, instance) -> instance.state() == InstanceState.RUNNING;
  private Notifier notifier = (execution, event) -> {};
  private Runnable onClose = () -> {};

  OrchestratorBuilder() {}

  public OrchestratorBuilder recoveryService(RecoveryService value) {
    recoveryService = value;
    return this;
  }

  public OrchestratorBuilder protectionGroupStore(ProtectionGroupStore value) {
    protectionGroupStore = value;
    return this;
  }

  public OrchestratorBuilder recoveryPlanStore(RecoveryPlanStore value) {
    recoveryPlanStore = value;
    return this;
  }

  public OrchestratorBuilder executionStore(ExecutionStore value) {
    executionStore = value;
    return this;
  }

  public OrchestratorBuilder serverClaims(ServerClaims value) {
    serverClaims = value;
    return this;
  }

  /** By default the time of the machine. */
  public OrchestratorBuilder time(Time value) {
    time = value;
    return this;
  }

  /** Where steps are run; by default eight threads of the orchestrator's own. */
  public OrchestratorBuilder workers(Executor value) {
    workers = value;
    return this;
  }

  /** By default random UUIDs. */
  public OrchestratorBuilder ids(Ids value) {
    ids = value;
    return this;
  }

  /** By default {@link Quotas#DEFAULTS} everywhere. */
  public OrchestratorBuilder quotaSource(QuotaSource value) {
    quotaSource = value;
    return this;
  }

  /** By default every account can be used. */
  public OrchestratorBuilder accountAccess(AccountAccess value) {
    accountAccess = value;
    return this;
  }

  /** By default nobody is told, and answers come as requests only. */
  public OrchestratorBuilder approvalGate(ApprovalGate value) {
    approvalGate = value;
    return this;
  }

  /** By default every hook fails, because there is nothing to run it. */
  public OrchestratorBuilder hookRunner(HookRunner value) {
    hookRunner = value;
    return this;
  }

  /** By default an instance is healthy when it is running. */
  public OrchestratorBuilder healthProbe(HealthProbe value) {
    healthProbe = value;
    return this;
  }

  /** By default nobody is told. */
  public OrchestratorBuilder notifier(Notifier value) {
    notifier = value;
    return this;
  }

  /**
   * Makes the orchestrator, which drives nothing yet.
   *
   * @throws NullPointerException naming a required port that was not given
   */
  public DrsOrchestrator build() {
    Ports ports =
        new Ports(
            timeToUse(),
            Objects.requireNonNull(recoveryService, "recoveryService"),
            quotaSource,
            accountAccess,
            Objects.requireNonNull(executionStore, "executionStore"),
            Objects.requireNonNull(serverClaims, "serverClaims"),
            approvalGate,
            hookRunner,
            healthProbe,
            notifier);
    return new DrsOrchestrator(this, ports);
  }

  ProtectionGroupStore protectionGroupStore() {
    return Objects.requireNonNull(protectionGroupStore, "protectionGroupStore");
  }

  RecoveryPlanStore recoveryPlanStore() {
    return Objects.requireNonNull(recoveryPlanStore, "recoveryPlanStore");
  }

  Ids ids() {
    return ids;
  }

  Executor workers() {
    Executor given = workers;
    if (given != null) {
      return given;
    }
    ExecutorService own =
        Executors.newFixedThreadPool(
            DEFAULT_WORKERS, task -> new Thread(task, "drs-orchestration-worker"));
    alsoOnClose(own::shutdown);
    return own;
  }

  Runnable onClose() {
    return onClose;
  }

  private Time timeToUse() {
    Time given = time;
    if (given != null) {
      return given;
    }
    SystemTime own = new SystemTime();
    alsoOnClose(own::close);
    return own;
  }

  private void alsoOnClose(Runnable more) {
    Runnable before = onClose;
    onClose =
        () -> {
          more.run();
          before.run();
        };
  }

  private static final class AnsweredByRequest implements ApprovalGate {
    @Override
    public void announce(ApprovalRequest request) {
      // whoever looks at the execution sees that it waits
    }

    @Override
    public Optional<ApprovalAnswer> answer(String approvalId) {
      return Optional.empty();
    }
  }

  private static final class NoHooks implements HookRunner {
    @Override
    public void start(HookInvocation invocation) {
      throw new CallRejectedException(
          invocation.hook().name(), "no hookRunner was given to the orchestrator");
    }

    @Override
    public HookProgress progress(HookInvocation invocation) {
      return HookProgress.of(HookProgress.State.NOT_STARTED);
    }
  }
}
