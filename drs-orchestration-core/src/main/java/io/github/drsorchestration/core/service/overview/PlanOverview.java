package io.github.drsorchestration.core.service.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a list shows of a plan beside what it says. Nothing of it is asked of AWS.
 *
 * @param waves how many waves it has; absent where they are made at the start
 * @param groups how many groups it names
 * @param servers how many servers it launches; absent where tags select them and no forecast was
 *     made yet
 * @param duration how long it is expected to take, where anything is known
 * @param lastExecution the latest of its executions
 * @param allowed what the caller can do with it now: {@code edit}, {@code delete}, {@code execute}
 */
public record PlanOverview(
    Optional<Integer> waves,
    int groups,
    Optional<Servers> servers,
    Optional<ExpectedDuration> duration,
    Optional<LastExecution> lastExecution,
    Map<String, AllowedUse> allowed) {

  /**
   * How many servers.
   *
   * @param count the number
   * @param asOf when they were last resolved; absent where they are named and none can be added
   */
  public record Servers(int count, Optional<Instant> asOf) {}

  /** What an expected duration rests on. */
  public enum Basis {
    LAST_EXECUTION,
    FORECAST
  }

  /**
   * How long something is expected to take.
   *
   * @param typical the duration
   * @param basis what that rests on
   * @param asOf the end of the execution, or when the forecast was made
   */
  public record ExpectedDuration(Duration typical, Basis basis, Instant asOf) {}
}
