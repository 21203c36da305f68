/**
 * Advances executions one step at a time: load, ask, decide, save, act. Start at {@link
 * ExecutionEngine}.
 */
@NullMarked
package io.github.drsorchestration.core.engine;

import org.jspecify.annotations.NullMarked;
