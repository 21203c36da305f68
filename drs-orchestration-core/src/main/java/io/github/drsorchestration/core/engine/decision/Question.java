package io.github.drsorchestration.core.engine.decision;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that the decider wants to know about the world. It asks while it decides; what nobody
 * has answered yet is found out, and it decides again.
 *
 * @param <A> the answer
 */
@SuppressWarnings("unused") // the type parameter ties each question to its answer
public sealed interface Question<A> {

  /** A question about something in one account and Region, asked together with its like. */
  sealed interface Placed<A> extends Question<A> {
    AccountRegion where();
  }

  /** Every source server of the place. */
  record AllServers(AccountRegion where) implements Placed<List<SourceServer>> {}

  /** One source server as it is now; empty if there is none. */
  record ServerNow(AccountRegion where, String serverId)
      implements Placed<Optional<SourceServer>> {}

  /** The recovery instances of a source server. */
  record InstancesOf(AccountRegion where, String serverId)
      implements Placed<List<RecoveryInstance>> {}

  /** The recovery points of a source server, newest first. */
  record SnapshotsOf(AccountRegion where, String serverId)
      implements Placed<List<RecoverySnapshot>> {}

  /** A job, not older than the given age; empty if DRS does not list it. */
  record JobNow(AccountRegion where, String jobId, Duration maxAge)
      implements Placed<Seen<Optional<RecoveryJob>>> {}

  /** The jobs created since a moment, not older than the given age. */
  record RecentJobs(AccountRegion where, Instant since, Duration maxAge)
      implements Placed<Seen<List<RecoveryJob>>> {}

  /** What a job wrote down. */
  record LogOf(AccountRegion where, String jobId) implements Placed<List<JobLogEntry>> {}

  /** What the place allows. */
  record QuotasOf(AccountRegion where) implements Placed<Quotas> {}

  /** What is wrong with the access to the place; empty if it can be used. */
  record AccessTo(AccountRegion where) implements Placed<Optional<String>> {}

  /** The launch settings in force. */
  record SettingsOf(AccountRegion where, String serverId) implements Placed<LaunchSettings> {}

  /** How many executions of this process want to launch in the place, this one included. */
  record Contenders(AccountRegion where, String executionId) implements Placed<Integer> {}

  /** How far a hook is. */
  record HookNow(HookInvocation invocation) implements Question<HookProgress> {}

  /** Whether an approval was answered at the gate. */
  record ApprovalNow(String approvalId) implements Question<Optional<ApprovalAnswer>> {}

  /** Whether an instance is healthy. */
  record HealthNow(HealthCheck check, RecoveryInstance instance) implements Question<Boolean> {}

  /** Which other executions hold the servers, by server id. */
  record HoldersOf(Set<String> serverIds) implements Question<Map<String, String>> {}

  /** How long each server's launch took in earlier executions of the plan. */
  record PastDurations(String planId) implements Question<Map<String, Duration>> {}

  /**
   * An answer that may be shared with others who asked a little earlier.
   *
   * @param value the answer
   * @param at when it was true
   * @param <T> its type
   */
  record Seen<T>(T value, Instant at) {}
}
