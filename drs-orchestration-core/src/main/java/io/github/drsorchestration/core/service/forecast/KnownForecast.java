package io.github.drsorchestration.core.service.forecast;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;

/**
 * What the last forecast of a plan said.
 *
 * @param planVersion the version that it was made of
 * @param servers how many servers it launches
 * @param p50 when half of the rehearsals had ended
 * @param p90 when nine of ten had
 * @param at when it was made
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownForecast(long planVersion, int servers, Duration p50, Duration p90, Instant at) {

  public KnownForecast {
    requireNonNull(p50, "p50");
    requireNonNull(p90, "p90");
    requireNonNull(at, "at");
  }
}
