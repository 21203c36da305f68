/**
 * The operations on source servers, and on what launches can name. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.server.DrsOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.server;

import org.jspecify.annotations.NullMarked;
