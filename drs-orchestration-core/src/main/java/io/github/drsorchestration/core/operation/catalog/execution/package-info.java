/**
 * The operations by which plans are executed and executions steered. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.execution.ExecutionOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.execution;

import org.jspecify.annotations.NullMarked;
