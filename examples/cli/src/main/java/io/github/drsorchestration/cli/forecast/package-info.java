/**
 * Forecasts a plan without running it; start at {@link
 * io.github.drsorchestration.cli.forecast.PlanForecast}.
 */
@NullMarked
package io.github.drsorchestration.cli.forecast;

import org.jspecify.annotations.NullMarked;
