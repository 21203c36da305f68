/**
 * What the engine needs from the world; start at {@link
 * io.github.drsorchestration.api.port.RecoveryService} and {@link
 * io.github.drsorchestration.api.port.ExecutionStore}.
 */
@NullMarked
package io.github.drsorchestration.api.port;

import org.jspecify.annotations.NullMarked;
