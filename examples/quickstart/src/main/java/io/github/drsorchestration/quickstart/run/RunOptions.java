package io.github.drsorchestration.quickstart.run;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.time.Pace;

/**
 * How a plan is to be run.
 *
 * @param kind drill or recovery
 * @param seed what the world is drawn from
 * @param pace how fast simulated time passes
 */
public record RunOptions(ExecutionKind kind, long seed, Pace pace) {}
