/**
 * Games and their scores; start at {@link io.github.drsorchestration.server.gameday.game.Games}.
 */
@NullMarked
package io.github.drsorchestration.server.gameday.game;

import org.jspecify.annotations.NullMarked;
