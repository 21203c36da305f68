/** Drills that are attended to from start to clean-up. Start at {@link Drills}. */
@NullMarked
package io.github.drsorchestration.core.service.drill;

import org.jspecify.annotations.NullMarked;
