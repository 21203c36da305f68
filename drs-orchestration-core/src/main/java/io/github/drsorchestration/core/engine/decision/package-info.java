/**
 * The contract between thinking and doing: what is asked and answered, what is decided, which
 * effects follow, and what came of them. Start at {@link Decision}.
 */
@NullMarked
package io.github.drsorchestration.core.engine.decision;

import org.jspecify.annotations.NullMarked;
