/**
 * What runs come down to, as functions of their reports; start at {@link
 * io.github.drsorchestration.server.gameday.result.RunFigures}.
 */
@NullMarked
package io.github.drsorchestration.server.gameday.result;

import org.jspecify.annotations.NullMarked;
