package io.github.drsorchestration.core.planning.forecast;

import java.time.Duration;

/**
 * What a DRS job takes besides the launches themselves.
 *
 * @param pending from the start request until the job begins
 * @param ending from the last launched server until the job is completed
 */
public record JobOverhead(Duration pending, Duration ending) {

  /** What is usual. */
  public static final JobOverhead USUAL =
      new JobOverhead(Duration.ofSeconds(30), Duration.ofSeconds(5));

  public JobOverhead {
    Workload.requireNotNegative("pending", pending);
    Workload.requireNotNegative("ending", ending);
  }

  /** How long a job is in progress whose slowest server takes this long. */
  Duration around(Duration slowest) {
    return pending.plus(slowest).plus(ending);
  }
}
