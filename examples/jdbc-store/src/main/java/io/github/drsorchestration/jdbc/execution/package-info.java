/**
 * Executions, their events, and when they expire. Start at {@link
 * io.github.drsorchestration.jdbc.execution.JdbcExecutionStore}.
 */
@NullMarked
package io.github.drsorchestration.jdbc.execution;

import org.jspecify.annotations.NullMarked;
