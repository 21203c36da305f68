package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.time.Pace;
import java.util.List;

/**
 * How to run a plan.
 *
 * @param kind drill or recovery
 * @param seed the seed of the simulated world
 * @param pace how fast simulated time passes
 * @param faults faults in addition to those of the file
 */
public record RunOptions(ExecutionKind kind, long seed, Pace pace, List<Fault> faults) {

  public RunOptions {
    faults = List.copyOf(faults);
  }

  /** With the faults of the file only. */
  public RunOptions(ExecutionKind kind, long seed, Pace pace) {
    this(kind, seed, pace, List.of());
  }
}
