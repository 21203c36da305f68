package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * What DRS allows in one account and Region. Read at run time from Service Quotas (service code
 * {@code drs}); where they cannot be read, they are {@link #assumed}.
 *
 * @param replicatingServers servers that replicate at once
 * @param sourceServers source servers in all, extended ones included
 * @param concurrentJobs jobs in progress at once
 * @param serversPerJob source servers in one job
 * @param serversInAllJobs source servers in all jobs in progress together
 * @param assumed why these are assumed and not those in force; absent for what was read
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/drs.html">DRS quotas</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Quotas(
    int replicatingServers,
    int sourceServers,
    int concurrentJobs,
    int serversPerJob,
    int serversInAllJobs,
    Optional<String> assumed) {

  /** The values that AWS publishes for a new account. */
  public static final Quotas DEFAULTS = new Quotas(300, 4_000, 20, 100, 500);

  public Quotas {
    Check.atLeast("replicatingServers", replicatingServers, 1);
    Check.atLeast("sourceServers", sourceServers, 1);
    Check.atLeast("concurrentJobs", concurrentJobs, 1);
    Check.atLeast("serversPerJob", serversPerJob, 1);
    Check.atLeast("serversInAllJobs", serversInAllJobs, 1);
    Check.present("assumed", assumed);
  }

  /** Quotas that were read. */
  public Quotas(
      int replicatingServers,
      int sourceServers,
      int concurrentJobs,
      int serversPerJob,
      int serversInAllJobs) {
    this(
        replicatingServers,
        sourceServers,
        concurrentJobs,
        serversPerJob,
        serversInAllJobs,
        Optional.empty());
  }

  /**
   * The {@link #DEFAULTS}, because those in force cannot be read.
   *
   * @param why they cannot
   */
  public static Quotas assumed(String why) {
    return new Quotas(
        DEFAULTS.replicatingServers,
        DEFAULTS.sourceServers,
        DEFAULTS.concurrentJobs,
        DEFAULTS.serversPerJob,
        DEFAULTS.serversInAllJobs,
        Optional.of(why));
  }
}
