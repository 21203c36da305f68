/**
 * The orchestrator, its state, and its life. Start at {@link
 * io.github.drsorchestration.springboot.engine.EngineConfiguration}.
 */
@NullMarked
package io.github.drsorchestration.springboot.engine;

import org.jspecify.annotations.NullMarked;
