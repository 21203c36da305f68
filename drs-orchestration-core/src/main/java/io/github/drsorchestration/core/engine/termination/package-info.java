/** Terminates what an execution has launched. Start at {@link TerminationStage}. */
@NullMarked
package io.github.drsorchestration.core.engine.termination;

import org.jspecify.annotations.NullMarked;
