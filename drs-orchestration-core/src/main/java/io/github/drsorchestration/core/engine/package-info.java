/**
 * What happens next, and why: {@link io.github.drsorchestration.core.engine.Decider} decides
 * purely, {@link io.github.drsorchestration.core.engine.ExecutionEngine} does what was decided.
 */
@NullMarked
package io.github.drsorchestration.core.engine;

import org.jspecify.annotations.NullMarked;
