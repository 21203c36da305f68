/** What can be known about a plan before it runs. Start at {@link WaveGraph}. */
@NullMarked
package io.github.drsorchestration.core.planning;

import org.jspecify.annotations.NullMarked;
