package io.github.drsorchestration.core.planning.forecast.load;

import java.time.Duration;
import java.util.Objects;

/**
 * What a DRS job takes besides the launches themselves.
 *
 * @param pending from the start request until the job begins
 * @param ending from the last launched server until the job is completed and gives its room back
 * @param noticing from a launched server until that is noticed
 */
public record JobOverhead(Estimate pending, Duration ending, Estimate noticing) {

  /** What is usual, where jobs are polled. */
  public static final JobOverhead USUAL =
      new JobOverhead(
          Estimate.between(Duration.ofSeconds(15), Duration.ofSeconds(60)),
          Duration.ofSeconds(5),
          Estimate.between(Duration.ZERO, Duration.ofSeconds(10)));

  public JobOverhead {
    Objects.requireNonNull(pending, "pending");
    Objects.requireNonNull(noticing, "noticing");
    Workload.requireNotNegative("ending", ending);
  }

  /** One that is known, of jobs whose progress is noticed at once. */
  public JobOverhead(Duration pending, Duration ending) {
    this(Estimate.exactly(pending), ending, Estimate.exactly(Duration.ZERO));
  }

  /** How long a job is in progress whose slowest server takes this long. */
  public Duration around(Duration slowest) {
    return pending.typical().plus(slowest).plus(ending);
  }

  boolean isCertain() {
    return pending.isCertain() && noticing.isCertain();
  }
}
