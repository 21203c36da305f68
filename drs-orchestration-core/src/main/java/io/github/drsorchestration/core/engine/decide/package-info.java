/** The pure function from what is known to what happens next. Start at {@link Decider}. */
@NullMarked
package io.github.drsorchestration.core.engine.decide;

import org.jspecify.annotations.NullMarked;
