/**
 * The operations on the service as a whole: its callers, its health and capacity, its
 * configuration. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.system.SystemOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.system;

import org.jspecify.annotations.NullMarked;
