/**
 * Runs again, with one decision taken otherwise; start at {@link
 * io.github.drsorchestration.server.gameday.replay.Counterfactual}.
 */
@NullMarked
package io.github.drsorchestration.server.gameday.replay;

import org.jspecify.annotations.NullMarked;
