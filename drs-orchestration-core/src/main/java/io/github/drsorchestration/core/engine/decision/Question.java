package io.github.drsorchestration.core.engine.decision;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.plan.ExecutionKind;
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
import io.github.drsorchestration.core.planning.validation.LaunchOffer;
import io.github.drsorchestration.core.planning.validation.OfferNeeds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something that the decider wants to know about the world. It asks while it decides; what has no
 * answer yet is found out, and it decides again.
 *
 * @param <A> the answer
 */
@SuppressWarnings("unused") // the type parameter ties each question to its answer
public sealed interface Question<A> {

  /** Puts this to the respondent's method for its kind. */
  void putTo(Respondent respondent);

  /** Every source server of the place. */
  record AllServers(AccountRegion where) implements Question<List<SourceServer>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.allServers(this);
    }
  }

  /** One source server as it is now; empty if there is none. */
  record ServerNow(AccountRegion where, String serverId)
      implements Question<Optional<SourceServer>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.serverNow(this);
    }
  }

  /** The recovery instances of a source server. */
  record InstancesOf(AccountRegion where, String serverId)
      implements Question<List<RecoveryInstance>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.instancesOf(this);
    }
  }

  /** The recovery points of a source server, newest first. */
  record SnapshotsOf(AccountRegion where, String serverId)
      implements Question<List<RecoverySnapshot>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.snapshotsOf(this);
    }
  }

  /**
   * A job, not older than the given age; empty if DRS does not list it. The age, which changes from
   * step to step, does not make it another question: one that is on its way is not asked again.
   */
  record JobNow(AccountRegion where, String jobId, Duration maxAge)
      implements Question<Seen<Optional<RecoveryJob>>> {
    @Override
    public boolean equals(Object other) {
      return other instanceof JobNow job && where.equals(job.where) && jobId.equals(job.jobId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(where, jobId);
    }

    @Override
    public void putTo(Respondent respondent) {
      respondent.jobNow(this);
    }
  }

  /** The jobs created since a moment, not older than the given age. */
  record RecentJobs(AccountRegion where, Instant since, Duration maxAge)
      implements Question<Seen<List<RecoveryJob>>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.recentJobs(this);
    }
  }

  /** What a job wrote down. */
  record LogOf(AccountRegion where, String jobId) implements Question<List<JobLogEntry>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.logOf(this);
    }
  }

  /** What the place allows. */
  record QuotasOf(AccountRegion where) implements Question<Quotas> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.quotasOf(this);
    }
  }

  /** What is wrong with the access to the place; empty if it can be used. */
  record AccessTo(AccountRegion where) implements Question<Optional<String>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.accessTo(this);
    }
  }

  /** The launch settings in force. */
  record SettingsOf(AccountRegion where, String serverId) implements Question<LaunchSettings> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.settingsOf(this);
    }
  }

  /** What DRS gives servers that are added to the place. */
  record DefaultsOf(AccountRegion where) implements Question<LaunchDefaults> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.defaultsOf(this);
    }
  }

  /** How the copies of a server's disks are encrypted, asked where it is replicated. */
  record EncryptionOf(AccountRegion where, String serverId) implements Question<DiskEncryption> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.encryptionOf(this);
    }
  }

  /** A key as a place sees it; without an ARN, the one that EBS uses by default there. */
  record KeyNow(AccountRegion where, Optional<String> arn) implements Question<EncryptionKey> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.keyNow(this);
    }
  }

  /** The existing instance that a server is launched into; empty if there is none. */
  record TargetNow(AccountRegion where, String instanceId)
      implements Question<Optional<LaunchTarget>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.targetNow(this);
    }
  }

  /** What EC2 offers to launches, as far as launch settings need it. */
  record OfferOf(AccountRegion where, OfferNeeds needs) implements Question<LaunchOffer> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.offerOf(this);
    }
  }

  /** What the other executions of this process want in the place. */
  record Contenders(AccountRegion where, String executionId) implements Question<List<Demand>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.contenders(this);
    }
  }

  /** How far a hook is. */
  record HookNow(HookInvocation invocation) implements Question<HookProgress> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.hookNow(this);
    }
  }

  /** Whether an approval was answered at the gate. */
  record ApprovalNow(String approvalId) implements Question<Optional<ApprovalAnswer>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.approvalNow(this);
    }
  }

  /** Whether an instance is healthy. */
  record HealthNow(HealthCheck check, RecoveryInstance instance) implements Question<Boolean> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.healthNow(this);
    }
  }

  /** Which executions hold the servers, by server id. */
  record HoldersOf(Set<String> serverIds) implements Question<Map<String, String>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.holdersOf(this);
    }
  }

  /** How long each server's launch took in earlier executions of the plan to the same place. */
  record PastDurations(String planId, ExecutionKind kind)
      implements Question<Map<String, Duration>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.pastDurations(this);
    }
  }

  /** Another execution as it is stored; empty if there is none. */
  record StoredExecution(String executionId) implements Question<Optional<Execution>> {
    @Override
    public void putTo(Respondent respondent) {
      respondent.storedExecution(this);
    }
  }

  /**
   * An answer that may be shared with others who asked a little earlier.
   *
   * @param value the answer
   * @param at when it was true
   * @param <T> its type
   */
  record Seen<T>(T value, Instant at) {}

  /** Takes each kind of question. A new kind does not compile before every respondent takes it. */
  interface Respondent {
    void allServers(AllServers question);

    void serverNow(ServerNow question);

    void instancesOf(InstancesOf question);

    void snapshotsOf(SnapshotsOf question);

    void jobNow(JobNow question);

    void recentJobs(RecentJobs question);

    void logOf(LogOf question);

    void quotasOf(QuotasOf question);

    void accessTo(AccessTo question);

    void settingsOf(SettingsOf question);

    void defaultsOf(DefaultsOf question);

    void encryptionOf(EncryptionOf question);

    void keyNow(KeyNow question);

    void targetNow(TargetNow question);

    void offerOf(OfferOf question);

    void contenders(Contenders question);

    void hookNow(HookNow question);

    void approvalNow(ApprovalNow question);

    void healthNow(HealthNow question);

    void holdersOf(HoldersOf question);

    void pastDurations(PastDurations question);

    void storedExecution(StoredExecution question);
  }
}
