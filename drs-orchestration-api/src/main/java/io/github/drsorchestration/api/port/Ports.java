package io.github.drsorchestration.api.port;

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
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Everything that an orchestrator needs from the world, in one value: adapters hand it out, and an
 * embedding service replaces what it does itself.
 *
 * <pre>{@code
 * Ports mine =
 *     aws.ports().toBuilder()
 *         .notifier((execution, event) -> log.info("{}", event.type()))
 *         .build();
 * }</pre>
 *
 * <p>The recovery service, the claims and the stores of groups, plans and executions are required;
 * the others have defaults.
 */
@Value.Immutable
public interface Ports {

  RecoveryService recoveryService();

  ProtectionGroupStore protectionGroupStore();

  RecoveryPlanStore recoveryPlanStore();

  ExecutionStore executionStore();

  ServerClaims serverClaims();

  /** By default none: no account is registered, and none can be. */
  @Value.Default
  default TargetAccountStore targetAccountStore() {
    return new NoTargetAccountStore();
  }

  /** By default none: what would be kept there is refused. */
  @Value.Default
  default RecordStore recordStore() {
    return new NoRecordStore();
  }

  /** By default the time of the machine. */
  @Value.Default
  default Time time() {
    return SystemTime.shared();
  }

  /** By default those of {@link #time}. */
  @Value.Default
  default Calls calls() {
    return time().calls();
  }

  /** By default random UUIDs. */
  @Value.Default
  default Ids ids() {
    return new RandomIds();
  }

  /** By default {@link Quotas#DEFAULTS} everywhere. */
  @Value.Default
  default QuotaSource quotaSource() {
    return where -> Quotas.DEFAULTS;
  }

  /** By default none are known: an account is used in the Regions that it and its groups name. */
  @Value.Default
  default RegionSource regionSource() {
    return account -> Set.of();
  }

  /** By default every account can be used. */
  @Value.Default
  default AccountAccess accountAccess() {
    return where -> {};
  }

  /** By default none can be listed. */
  @Value.Default
  default LaunchResources launchResources() {
    return LaunchResources.NONE;
  }

  /** By default they can be neither read nor written. */
  @Value.Default
  default ServerTags serverTags() {
    return ServerTags.NONE;
  }

  /** By default there are none that could be asked for. */
  @Value.Default
  default StagingAccounts stagingAccounts() {
    return StagingAccounts.NONE;
  }

  /** By default nothing is known of them, and nothing is found about them. */
  @Value.Default
  default EncryptionKeys encryptionKeys() {
    return EncryptionKeys.NONE;
  }

  /** By default none can be found. */
  @Value.Default
  default TaggedInstances taggedInstances() {
    return TaggedInstances.NONE;
  }

  /** By default nobody is told, and answers come as requests only. */
  @Value.Default
  default ApprovalGate approvalGate() {
    return new NoApprovalGate();
  }

  /** By default every hook fails, because there is nothing to run it. */
  @Value.Default
  default HookRunner hookRunner() {
    return new NoHookRunner();
  }

  /** By default an instance is healthy when it is running. */
  @Value.Default
  default HealthProbe healthProbe() {
    return (check, instance) -> instance.state() == InstanceState.RUNNING;
  }

  /** By default anything that the adapters can run: the plans are the embedding service's own. */
  @Value.Default
  default HookTargets hookTargets() {
    return HookTargets.ANYTHING;
  }

  /** By default nobody is told. */
  @Value.Default
  default Notifier notifier() {
    return (execution, event) -> {};
  }

  /**
   * Where notifications go, by name: {@link NotificationChannel#TOPIC}, and webhooks by the names
   * that recipients know them by. By default nowhere.
   */
  Map<String, NotificationChannel> notificationChannels();

  /** By default none: mail recipients are refused. */
  @Value.Default
  default MailSubscriptions mailSubscriptions() {
    return MailSubscriptions.none();
  }

  /** By default nobody is told. */
  @Value.Default
  default ExecutionListener executionListener() {
    return ExecutionListener.NONE;
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; {@code build()} refuses, and names, a required port that was not given. */
  final class Builder extends ImmutablePorts.Builder {
    Builder() {}
  }
}
