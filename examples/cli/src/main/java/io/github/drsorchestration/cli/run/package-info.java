/**
 * Runs a plan in a simulated world; start at {@link
 * io.github.drsorchestration.cli.run.SimulatedRun}.
 */
@NullMarked
package io.github.drsorchestration.cli.run;

import org.jspecify.annotations.NullMarked;
