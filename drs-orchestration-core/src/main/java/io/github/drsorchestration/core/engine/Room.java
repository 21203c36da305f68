package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much more may be started in one account and Region now. DRS itself is the judge; this keeps
 * us from asking in vain, and from taking all the room while others wait.
 */
final class Room {

  private final Set<String> busyServers = new HashSet<>();
  private final int serversPerJob;
  private int jobs;
  private int servers;

  /**
   * Counts what is in use.
   *
   * @param quotas what the place allows
   * @param recent the jobs that DRS lists
   * @param own this execution's attempts, of which DRS may not list the newest yet
   * @param contenders how many executions share the room, this one included
   */
  Room(
      AccountRegion where,
      Quotas quotas,
      List<RecoveryJob> recent,
      Stream<JobAttempt> own,
      int contenders) {
    int usedJobs = 0;
    int usedServers = 0;
    for (RecoveryJob job : recent) {
      if (job.status().isActive()) {
        usedJobs++;
        usedServers += job.participants().size();
        job.participants().stream().map(JobParticipant::serverId).forEach(busyServers::add);
      }
    }
    int ownJobs = 0;
    int ownServers = 0;
    for (JobAttempt attempt :
        (Iterable<JobAttempt>) own.filter(a -> a.where().equals(where))::iterator) {
      Optional<RecoveryJob> listed =
          recent.stream().filter(job -> isJobOf(attempt, job)).findFirst();
      if (!isUnderWay(attempt) || listed.filter(job -> !job.status().isActive()).isPresent()) {
        continue;
      }
      ownJobs++;
      ownServers += attempt.serverIds().size();
      busyServers.addAll(attempt.serverIds());
      usedJobs += listed.isPresent() ? 0 : 1;
      usedServers +=
          attempt.serverIds().size() - listed.map(job -> job.participants().size()).orElse(0);
    }
    this.serversPerJob = quotas.serversPerJob();
    this.jobs = quotas.concurrentJobs() - usedJobs;
    this.servers = quotas.serversInAllJobs() - usedServers;
    if (contenders > 1) {
      this.jobs = Math.min(jobs, Math.max(1, quotas.concurrentJobs() / contenders) - ownJobs);
      this.servers =
          Math.min(servers, Math.max(1, quotas.serversInAllJobs() / contenders) - ownServers);
    }
  }

  static boolean isUnderWay(JobAttempt attempt) {
    return attempt.status() == AttemptStatus.INTENDED
        || attempt.status() == AttemptStatus.UNKNOWN
        || attempt.status() == AttemptStatus.SUBMITTED;
  }

  /** Whether a job, other than those that have ended, is processing the server. */
  boolean isBusy(String serverId) {
    return busyServers.contains(serverId);
  }

  /** How many servers the next job may have; zero if there is no room for a job. */
  int nextJob() {
    return jobs < 1 ? 0 : Math.max(0, Math.min(servers, serversPerJob));
  }

  /** How many servers may be started altogether. */
  int total() {
    return jobs < 1 ? 0 : (int) Math.max(0, Math.min(servers, (long) jobs * serversPerJob));
  }

  void take(int count) {
    jobs--;
    servers -= count;
  }

  private static boolean isJobOf(JobAttempt attempt, RecoveryJob job) {
    return attempt.jobId().equals(Optional.of(job.jobId())) || JobTags.belongsTo(job, attempt);
  }
}
