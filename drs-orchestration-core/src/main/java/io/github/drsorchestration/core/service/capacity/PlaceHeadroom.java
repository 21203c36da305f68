package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a plan would leave of the quotas of jobs in an account and Region now.
 *
 * @param where the account and Region
 * @param servers the servers that the plan launches there
 * @param largestWave those of its largest wave there
 * @param jobs the jobs that all its waves take
 * @param jobsLeft what would be free beside all its waves at once; negative, they wait
 * @param serversLeft the same for the servers in all jobs
 * @param fit how far it has room
 * @param serversInJobs servers in all jobs in progress
 * @param replicatingServers servers that replicate there
 * @param quotasAssumed why the quotas are assumed and not those in force; absent where they were
 *     read
 */
public record PlaceHeadroom(
    AccountRegion where,
    int servers,
    int largestWave,
    int jobs,
    int jobsLeft,
    int serversLeft,
    Fit fit,
    Usage serversInJobs,
    Usage replicatingServers,
    Optional<String> quotasAssumed) {

  /** How far a plan has room. */
  public enum Fit {
    /** All its waves could be launched at once. */
    AT_ONCE,
    /** Each of its waves could be launched at once. */
    WAVE_BY_WAVE,
    /** A wave has to wait until others have ended, or a part of its own. */
    WAITS
  }

  /**
   * @param waves how many servers each wave launches there
   */
  static PlaceHeadroom of(PlaceSurvey place, List<Integer> waves) {
    int perJob = place.quotas().serversPerJob();
    int servers = waves.stream().mapToInt(Integer::intValue).sum();
    int largest = waves.isEmpty() ? 0 : Collections.max(waves);
    int jobs = waves.stream().mapToInt(wave -> jobs(wave, perJob)).sum();
    int jobsLeft = place.activeJobs().free() - jobs;
    int serversLeft = place.serversInJobs().free() - servers;
    boolean waveFits =
        jobs(largest, perJob) <= place.activeJobs().free()
            && largest <= place.serversInJobs().free();
    Fit fit = jobsLeft >= 0 && serversLeft >= 0 ? Fit.AT_ONCE : Fit.WAITS;
    return new PlaceHeadroom(
        place.where(),
        servers,
        largest,
        jobs,
        jobsLeft,
        serversLeft,
        fit == Fit.WAITS && waveFits ? Fit.WAVE_BY_WAVE : fit,
        place.serversInJobs(),
        place.replicating(),
        place.quotas().assumed());
  }

  private static int jobs(int servers, int perJob) {
    return (servers + perJob - 1) / perJob;
  }
}
