/**
 * Runs the plan of a file in a simulated world; start at {@link
 * io.github.drsorchestration.cli.simulation.SimulatedRun}.
 */
@NullMarked
package io.github.drsorchestration.cli.simulation;

import org.jspecify.annotations.NullMarked;
