package io.github.drsorchestration.cli.run;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.time.Pace;
import java.util.List;

/**
 * How a plan is to be run.
 *
 * @param kind drill or recovery
 * @param seed what the world is drawn from
 * @param pace how fast simulated time passes
 * @param faults what goes wrong beside what the file says
 */
public record RunOptions(ExecutionKind kind, long seed, Pace pace, List<Fault> faults) {

  public RunOptions {
    faults = List.copyOf(faults);
  }

  /** Nothing goes wrong but what the file says. */
  public RunOptions(ExecutionKind kind, long seed, Pace pace) {
    this(kind, seed, pace, List.of());
  }
}
