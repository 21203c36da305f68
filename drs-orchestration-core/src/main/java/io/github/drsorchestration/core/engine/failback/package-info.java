/**
 * The way home of what a failover launched: {@link
 * io.github.drsorchestration.core.engine.failback.Homecoming} takes each server from its recovery
 * instance to a copy that can be launched in the origin, {@link
 * io.github.drsorchestration.core.engine.failback.ReprotectionStage} protects it again, and {@link
 * io.github.drsorchestration.core.engine.failback.CleanUpStage} removes what is left.
 */
@NullMarked
package io.github.drsorchestration.core.engine.failback;

import org.jspecify.annotations.NullMarked;
