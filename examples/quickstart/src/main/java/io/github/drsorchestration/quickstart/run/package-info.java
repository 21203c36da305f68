/**
 * Runs a plan in a simulated world; start at {@link
 * io.github.drsorchestration.quickstart.run.SimulatedRun}.
 */
@NullMarked
package io.github.drsorchestration.quickstart.run;

import org.jspecify.annotations.NullMarked;
