package io.github.drsorchestration.aws.quota;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.Quotas;
import java.util.Map;

/** A quota of DRS in one account and Region, by the code that Service Quotas knows it by. */
public enum DrsQuota {
  REPLICATING_SERVERS("L-C1D14A2B"),
  SOURCE_SERVERS("L-E28BE5E0"),
  CONCURRENT_JOBS("L-D88FAC3A"),
  SERVERS_PER_JOB("L-B827C881"),
  SERVERS_IN_ALL_JOBS("L-05AFA8C6");

  /** What Service Quotas calls the service. */
  public static final String SERVICE_CODE = "drs";

  private final String code;

  DrsQuota(String code) {
    this.code = code;
  }

  /** The quota code, {@code L-} and eight characters. */
  public String code() {
    return code;
  }

  /** The value of this quota. */
  public int in(Quotas quotas) {
    return switch (this) {
      case REPLICATING_SERVERS -> quotas.replicatingServers();
      case SOURCE_SERVERS -> quotas.sourceServers();
      case CONCURRENT_JOBS -> quotas.concurrentJobs();
      case SERVERS_PER_JOB -> quotas.serversPerJob();
      case SERVERS_IN_ALL_JOBS -> quotas.serversInAllJobs();
    };
  }

  /**
   * The quotas in force, from what Service Quotas answers. Codes that are not ours are ignored, and
   * {@link Quotas#DEFAULTS} stands in for what is missing.
   *
   * @param valueByCode the values by quota code; fractions are cut off
   * @throws InvalidValueException if a value is less than one
   */
  public static Quotas quotas(Map<String, Double> valueByCode) {
    return new Quotas(
        REPLICATING_SERVERS.from(valueByCode),
        SOURCE_SERVERS.from(valueByCode),
        CONCURRENT_JOBS.from(valueByCode),
        SERVERS_PER_JOB.from(valueByCode),
        SERVERS_IN_ALL_JOBS.from(valueByCode));
  }

  private int from(Map<String, Double> valueByCode) {
    Double value = valueByCode.get(code);
    return value == null ? in(Quotas.DEFAULTS) : value.intValue();
  }
}
