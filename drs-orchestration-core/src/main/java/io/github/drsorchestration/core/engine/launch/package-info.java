/** Launches the servers of the waves. Start at {@link LaunchStage}. */
@NullMarked
package io.github.drsorchestration.core.engine.launch;

import org.jspecify.annotations.NullMarked;
