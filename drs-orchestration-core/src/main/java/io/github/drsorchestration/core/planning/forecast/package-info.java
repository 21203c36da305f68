/** How long a plan will take, at best and by expectation. Start at {@link Forecaster}. */
@NullMarked
package io.github.drsorchestration.core.planning.forecast;

import org.jspecify.annotations.NullMarked;
