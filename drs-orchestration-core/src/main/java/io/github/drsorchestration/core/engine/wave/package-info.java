/**
 * What a wave goes through besides its jobs: approval, hooks, validation, verdict. Start at {@link
 * WaveStage}.
 */
@NullMarked
package io.github.drsorchestration.core.engine.wave;

import org.jspecify.annotations.NullMarked;
