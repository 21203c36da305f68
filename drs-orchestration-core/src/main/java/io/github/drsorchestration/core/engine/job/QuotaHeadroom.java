package io.github.drsorchestration.core.engine.job;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Demand;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much more may be started in one account and Region now. DRS itself is the judge; this keeps
 * us from asking in vain, and from taking all the room while others wait.
 */
public final class QuotaHeadroom {

  private final Set<String> busyServers = new HashSet<>();
  private final Quotas quotas;
  private final int evenShare;
  private int ownJobs;
  private int ownServers;
  private int jobs;
  private int servers;

  /**
   * The headroom of a place by what DRS says at present.
   *
   * @param own this execution's attempts
   * @param others what others want, where that is known
   * @return empty while something is not known
   */
  public static Optional<QuotaHeadroom> of(
      Draft draft, AccountRegion where, Stream<JobAttempt> own, Optional<List<Demand>> others) {
    Optional<Quotas> quotas = draft.ask(new Question.QuotasOf(where));
    Optional<Question.Seen<List<RecoveryJob>>> recent =
        draft.ask(
            new Question.RecentJobs(where, horizon(draft.now()), Timing.ASK_AGAIN.dividedBy(3)));
    return quotas.isEmpty() || recent.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QuotaHeadroom(where, quotas.get(), recent.get().value(), own)
                .sharedWith(others.get(), draft.head().priority()));
  }

  /** By the hour, so that it is the same question when it is asked again a little later. */
  private static Instant horizon(Instant now) {
    return now.minus(Timing.JOB_HORIZON).truncatedTo(ChronoUnit.HOURS);
  }

  /**
   * Counts what is in use.
   *
   * @param quotas what the place allows
   * @param recent the jobs that DRS lists
   * @param own this execution's attempts, of which DRS may not list the newest yet
   */
  public QuotaHeadroom(
      AccountRegion where, Quotas quotas, List<RecoveryJob> recent, Stream<JobAttempt> own) {
    Map<String, RecoveryJob> active = new HashMap<>();
    Set<String> ended = new HashSet<>();
    Map<String, String> jobOfAttempt = new HashMap<>();
    for (RecoveryJob job : recent) {
      jobOfAttempt.put(job.tags().getOrDefault(JobTags.ATTEMPT, ""), job.jobId());
      if (job.status().isActive()) {
        active.put(job.jobId(), job);
      } else {
        ended.add(job.jobId());
      }
    }
    for (JobAttempt attempt : (Iterable<JobAttempt>) own::iterator) {
      if (!attempt.where().equals(where) || attempt.status() == AttemptStatus.REJECTED) {
        continue;
      }
      // What we know of our own jobs is newer than a list that may be some seconds old.
      String jobId = attempt.jobId().or(() -> known(jobOfAttempt, attempt)).orElse("");
      active.remove(jobId);
      if (attempt.status().isUnderWay() && !ended.contains(jobId)) {
        ownJobs++;
        ownServers += attempt.serverIds().size();
        busyServers.addAll(attempt.serverIds());
      }
    }
    int usedJobs = ownJobs + active.size();
    int usedServers = ownServers;
    for (RecoveryJob job : active.values()) {
      usedServers += job.participants().size();
      job.participants().forEach(participant -> busyServers.add(participant.serverId()));
    }
    this.quotas = quotas;
    this.evenShare = roundedUp(quotas.serversInAllJobs(), quotas.concurrentJobs());
    this.jobs = quotas.concurrentJobs() - usedJobs;
    this.servers = quotas.serversInAllJobs() - usedServers;
  }

  /**
   * Leaves to more important executions what they can use now, and shares the rest with equals.
   *
   * @param others what other executions want
   * @param priority how important this one is
   */
  public QuotaHeadroom sharedWith(List<Demand> others, int priority) {
    int equals = 1;
    for (Demand demand : others) {
      if (demand.isMoreImportantThan(priority)) {
        jobs -= Math.max(demand.jobs(), roundedUp(demand.servers(), evenJobSize()));
        servers -= demand.servers();
      } else if (demand.priority() == priority && !demand.expected()) {
        equals++;
      }
    }
    if (equals > 1) {
      jobs = Math.min(jobs, Math.max(1, quotas.concurrentJobs() / equals) - ownJobs);
      // No more can take part at once than there are jobs.
      int parts = Math.min(equals, quotas.concurrentJobs());
      servers = Math.min(servers, Math.max(1, quotas.serversInAllJobs() / parts) - ownServers);
    }
    return this;
  }

  /** How many servers a job has, at most, where all of the room is in use. */
  public int evenJobSize() {
    return Math.max(1, Math.min(evenShare, quotas.serversPerJob()));
  }

  public Quotas quotas() {
    return quotas;
  }

  /** Whether a job, other than those that have ended, is processing the server. */
  public boolean isBusy(String serverId) {
    return busyServers.contains(serverId);
  }

  /** How many more jobs there may be. */
  public int jobs() {
    return Math.max(0, jobs);
  }

  /** How many servers the next job may have; zero if there is no room for a job. */
  public int nextJob() {
    return jobs < 1 ? 0 : Math.max(0, Math.min(servers, quotas.serversPerJob()));
  }

  /**
   * How many servers the next job may have where others wait: no more than its even share. A job
   * holds the room of all of its servers until the slowest is up, so that small jobs give it back
   * sooner than large ones.
   */
  public int evenJob() {
    return jobs < 1 ? 0 : Math.min(nextJob(), Math.max(evenShare, roundedUp(servers, jobs)));
  }

  private static int roundedUp(int dividend, int divisor) {
    return dividend < 1 ? 0 : (dividend - 1) / divisor + 1;
  }

  /** How many servers may be started altogether. */
  public int total() {
    return jobs < 1
        ? 0
        : (int) Math.max(0, Math.min(servers, (long) jobs * quotas.serversPerJob()));
  }

  public void take(int count) {
    jobs--;
    servers -= count;
  }

  private static Optional<String> known(Map<String, String> jobOfAttempt, JobAttempt attempt) {
    return Optional.ofNullable(jobOfAttempt.get(attempt.attemptId()));
  }
}
