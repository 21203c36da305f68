package io.github.drsorchestration.core.engine;

import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Demand;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.planning.validation.LaunchOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the decider is told about the world; all is well and quiet unless a test says otherwise. */
public final class World {

  private final Map<String, SourceServer> servers = new LinkedHashMap<>();
  private final List<RecoveryInstance> instances = new ArrayList<>();
  private final Map<String, RecoveryJob> jobs = new LinkedHashMap<>();
  private final Map<String, List<RecoverySnapshot>> snapshots = new HashMap<>();
  private final Map<String, List<JobLogEntry>> logs = new HashMap<>();
  private final Set<Class<?>> slow = new HashSet<>();
  private final Map<Class<?>, Answers.Unanswered> failing = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();
  private final Map<String, Duration> pastDurations = new HashMap<>();
  private final Map<String, Execution> executions = new HashMap<>();
  private Quotas quotas = Quotas.DEFAULTS;
  private LaunchSettings settings = LaunchSettings.unchanged();
  private HookProgress hook = HookProgress.of(HookProgress.State.RUNNING);
  private Optional<ApprovalAnswer> answer = Optional.empty();
  private Optional<String> accessProblem = Optional.empty();
  private Optional<Instant> listedAt = Optional.empty();
  private boolean healthy = true;
  private final List<Demand> others = new ArrayList<>();

  /** Adds servers that replicate as they should. */
  public World servers(Collection<String> serverIds) {
    serverIds.forEach(serverId -> servers.putIfAbsent(serverId, source(serverId).build()));
    return this;
  }

  /** Changes what DRS says of a server. */
  public World server(String name, UnaryOperator<SourceServer.Builder> change) {
    servers.put(id(name), change.apply(source(id(name))).build());
    return this;
  }

  public World withoutServer(String name) {
    servers.remove(id(name));
    return this;
  }

  public World instance(RecoveryInstance.Builder instance) {
    instances.add(instance.build());
    return this;
  }

  /** Lists a job, in place of an earlier state of it. */
  public World job(RecoveryJob.Builder job) {
    RecoveryJob built = job.build();
    jobs.put(built.jobId(), built);
    return this;
  }

  /** The listing of jobs is as old as this. */
  public World listedAt(Instant at) {
    listedAt = Optional.of(at);
    return this;
  }

  public World snapshot(String name, String snapshotId, Instant takenAt) {
    snapshots
        .computeIfAbsent(id(name), none -> new ArrayList<>())
        .add(new RecoverySnapshot(snapshotId, id(name), takenAt));
    return this;
  }

  public World log(String jobId, JobLogEntry... entries) {
    logs.put(jobId, List.of(entries));
    return this;
  }

  public World quotas(int concurrentJobs, int serversPerJob, int serversInAllJobs) {
    quotas = new Quotas(300, 4_000, concurrentJobs, serversPerJob, serversInAllJobs);
    return this;
  }

  /** Another execution of the process that wants room. */
  public World wants(Demand demand) {
    others.add(demand);
    return this;
  }

  public World settings(LaunchSettings inForce) {
    settings = inForce;
    return this;
  }

  public World hook(HookProgress progress) {
    hook = progress;
    return this;
  }

  public World answerAtGate(ApprovalAnswer given) {
    answer = Optional.of(given);
    return this;
  }

  public World healthy(boolean is) {
    healthy = is;
    return this;
  }

  public World holder(String name, String executionId) {
    holders.put(id(name), executionId);
    return this;
  }

  /** Another execution that is in the store. */
  public World stored(Execution execution) {
    executions.put(execution.executionId(), execution);
    return this;
  }

  public World launchTook(String name, Duration duration) {
    pastDurations.put(id(name), duration);
    return this;
  }

  public World noAccess(String problem) {
    accessProblem = Optional.of(problem);
    return this;
  }

  /** Questions of this kind get no answer; lasting means that asking again will not help. */
  public World fails(Class<?> question, String problem, boolean lasting) {
    failing.put(question, new Answers.Unanswered(problem, lasting));
    return this;
  }

  /** Questions of this kind are asked, and their answers are on their way. */
  public World takesLong(Class<?> question) {
    slow.add(question);
    return this;
  }

  /** Everything is answered by now that took long. */
  public World answersAll() {
    slow.clear();
    return this;
  }

  /** Answers everything that is open, as of this moment. */
  void answer(Answers answers, Instant now) {
    Respondent respondent = new Respondent(answers, now);
    for (Question<?> question : answers.open()) {
      Answers.Unanswered failure = failing.get(question.getClass());
      if (slow.contains(question.getClass())) {
        answers.await(question);
      } else if (failure == null) {
        question.putTo(respondent);
      } else {
        answers.fail(question, failure);
      }
    }
  }

  private static SourceServer.Builder source(String serverId) {
    return SourceServer.builder()
        .serverId(serverId)
        .where(PLACE)
        .replicationState(ReplicationState.CONTINUOUS);
  }

  private final class Respondent implements Question.Respondent {
    private final Answers answers;
    private final Instant now;

    Respondent(Answers answers, Instant now) {
      this.answers = answers;
      this.now = now;
    }

    @Override
    public void allServers(Question.AllServers q) {
      answers.put(q, servers.values().stream().filter(it -> it.where().equals(q.where())).toList());
    }

    @Override
    public void serverNow(Question.ServerNow q) {
      answers.put(q, Optional.ofNullable(servers.get(q.serverId())));
    }

    @Override
    public void instancesOf(Question.InstancesOf q) {
      answers.put(q, instances.stream().filter(it -> it.serverId().equals(q.serverId())).toList());
    }

    @Override
    public void snapshotsOf(Question.SnapshotsOf q) {
      answers.put(q, snapshots.getOrDefault(q.serverId(), List.of()));
    }

    @Override
    public void jobNow(Question.JobNow q) {
      answers.put(q, new Question.Seen<>(Optional.ofNullable(jobs.get(q.jobId())), now));
    }

    @Override
    public void recentJobs(Question.RecentJobs q) {
      answers.put(q, new Question.Seen<>(List.copyOf(jobs.values()), listedAt.orElse(now)));
    }

    @Override
    public void logOf(Question.LogOf q) {
      answers.put(q, logs.getOrDefault(q.jobId(), List.of()));
    }

    @Override
    public void quotasOf(Question.QuotasOf q) {
      answers.put(q, quotas);
    }

    @Override
    public void accessTo(Question.AccessTo q) {
      answers.put(q, accessProblem);
    }

    @Override
    public void settingsOf(Question.SettingsOf q) {
      answers.put(q, settings);
    }

    @Override
    public void defaultsOf(Question.DefaultsOf q) {
      answers.put(q, LaunchDefaults.NONE);
    }

    @Override
    public void encryptionOf(Question.EncryptionOf q) {
      answers.put(q, DiskEncryption.UNKNOWN);
    }

    @Override
    public void keyNow(Question.KeyNow q) {
      answers.fail(q, new Answers.Unanswered("nobody can be asked", true));
    }

    @Override
    public void targetNow(Question.TargetNow q) {
      answers.fail(q, new Answers.Unanswered("nobody can be asked", true));
    }

    @Override
    public void offerOf(Question.OfferOf q) {
      answers.put(q, LaunchOffer.NOTHING_TO_ASK);
    }

    @Override
    public void contenders(Question.Contenders q) {
      answers.put(q, List.copyOf(others));
    }

    @Override
    public void hookNow(Question.HookNow q) {
      answers.put(q, hook);
    }

    @Override
    public void approvalNow(Question.ApprovalNow q) {
      answers.put(q, answer);
    }

    @Override
    public void healthNow(Question.HealthNow q) {
      answers.put(q, healthy);
    }

    @Override
    public void holdersOf(Question.HoldersOf q) {
      answers.put(q, Map.copyOf(holders));
    }

    @Override
    public void pastDurations(Question.PastDurations q) {
      answers.put(q, Map.copyOf(pastDurations));
    }

    @Override
    public void storedExecution(Question.StoredExecution q) {
      answers.put(q, Optional.ofNullable(executions.get(q.executionId())));
    }
  }
}
