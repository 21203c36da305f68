/** Processes that are killed, and what is left of their work; start at {@code SurvivalTest}. */
@NullMarked
package io.github.drsorchestration.jdbc.survival;

import org.jspecify.annotations.NullMarked;
