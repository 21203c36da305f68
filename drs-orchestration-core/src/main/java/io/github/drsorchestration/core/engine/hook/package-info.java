/**
 * The life of hooks, each of which is run once: before or after a wave, or after a termination.
 * Start at {@link io.github.drsorchestration.core.engine.hook.Hooks}.
 */
@NullMarked
package io.github.drsorchestration.core.engine.hook;

import org.jspecify.annotations.NullMarked;
