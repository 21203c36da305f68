/**
 * What the engine needs from the world; start at {@link
 * io.github.drsorchestration.api.port.recovery.RecoveryService} and {@link
 * io.github.drsorchestration.api.port.store.ExecutionStore}.
 */
@NullMarked
package io.github.drsorchestration.api.port;

import org.jspecify.annotations.NullMarked;

