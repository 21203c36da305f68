package io.github.drsorchestration.core;

import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ExecutionListener;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.RegionSource;
import io.github.drsorchestration.api.port.ec2.LaunchResources;
import io.github.drsorchestration.api.port.ec2.TaggedInstances;
import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.port.policy.HookTargets;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.recovery.ServerTags;
import io.github.drsorchestration.api.port.recovery.StagingAccounts;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.driver.Driver;
import io.github.drsorchestration.core.driver.LocalDriver;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link DrsOrchestrator} together: from the {@link Ports} of an adapter, port by port, or
 * both. Defaults are those of {@link Ports}.
 */
public final class OrchestratorBuilder {

  private static final int DEFAULT_WORKERS = 8;

  private Ports.Builder ports = Ports.builder();
  private @Nullable Executor workers;
  private @Nullable Driver driver;

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

  public OrchestratorBuilder targetAccountStore(TargetAccountStore value) {
    ports.targetAccountStore(value);
    return this;
  }

  public OrchestratorBuilder recordStore(RecordStore value) {
    ports.recordStore(value);
    return this;
  }

  public OrchestratorBuilder time(Time value) {
    ports.time(value);
    return this;
  }

  public OrchestratorBuilder calls(Calls value) {
    ports.calls(value);
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

  public OrchestratorBuilder regionSource(RegionSource value) {
    ports.regionSource(value);
    return this;
  }

  public OrchestratorBuilder accountAccess(AccountAccess value) {
    ports.accountAccess(value);
    return this;
  }

  public OrchestratorBuilder launchResources(LaunchResources value) {
    ports.launchResources(value);
    return this;
  }

  public OrchestratorBuilder serverTags(ServerTags value) {
    ports.serverTags(value);
    return this;
  }

  public OrchestratorBuilder stagingAccounts(StagingAccounts value) {
    ports.stagingAccounts(value);
    return this;
  }

  public OrchestratorBuilder encryptionKeys(EncryptionKeys value) {
    ports.encryptionKeys(value);
    return this;
  }

  public OrchestratorBuilder taggedInstances(TaggedInstances value) {
    ports.taggedInstances(value);
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

  /** What plans may run and call; by default anything that the adapters can. */
  public OrchestratorBuilder hookTargets(HookTargets value) {
    ports.hookTargets(value);
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

  /** Adds a way for notifications to leave; see {@link Ports#notificationChannels}. */
  public OrchestratorBuilder notificationChannel(String name, NotificationChannel value) {
    ports.putNotificationChannels(name, value);
    return this;
  }

  public OrchestratorBuilder mailSubscriptions(MailSubscriptions value) {
    ports.mailSubscriptions(value);
    return this;
  }

  public OrchestratorBuilder executionListener(ExecutionListener value) {
    ports.executionListener(value);
    return this;
  }

  /**
   * Who has the steps of executions taken; by default threads of this process. With a driver of
   * your own, {@link #workers} is of no use.
   */
  public OrchestratorBuilder driver(Driver value) {
    driver = value;
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
    ExecutionEngine engine = new ExecutionEngine(complete);
    Driver given = driver;
    return new DrsOrchestrator(complete, engine, given == null ? local(engine, complete) : given);
  }

  private Driver local(ExecutionEngine engine, Ports complete) {
    Executor given = workers;
    return given == null
        ? LocalDriver.onThreads(DEFAULT_WORKERS, engine, complete.time())
        : new LocalDriver(engine, complete.time(), given);
  }
}
