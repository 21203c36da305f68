/**
 * Disasters that are rehearsed in simulated worlds; start at {@link
 * io.github.drsorchestration.server.gameday.GameDay}.
 */
@NullMarked
package io.github.drsorchestration.server.gameday;

import org.jspecify.annotations.NullMarked;
