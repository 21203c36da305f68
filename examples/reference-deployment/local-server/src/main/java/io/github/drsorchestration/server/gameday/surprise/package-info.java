/**
 * What goes wrong in a game; start at {@link
 * io.github.drsorchestration.server.gameday.surprise.GameScenarios}.
 */
@NullMarked
package io.github.drsorchestration.server.gameday.surprise;

import org.jspecify.annotations.NullMarked;
