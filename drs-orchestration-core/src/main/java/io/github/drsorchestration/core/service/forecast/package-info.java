/** How long plans will take, and what that rests on. Start at {@link PlanForecasts}. */
@NullMarked
package io.github.drsorchestration.core.service.forecast;

import org.jspecify.annotations.NullMarked;
