/**
 * Executions in a simulated world of their own, with surprises; start at {@link
 * io.github.drsorchestration.server.gameday.rehearsal.Stage}.
 */
@NullMarked
package io.github.drsorchestration.server.gameday.rehearsal;

import org.jspecify.annotations.NullMarked;
