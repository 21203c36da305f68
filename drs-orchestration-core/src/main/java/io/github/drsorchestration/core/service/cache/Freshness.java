package io.github.drsorchestration.core.service.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old an answer is.
 *
 * @param asOf when it was asked for
 * @param age how long ago that is
 * @param stale whether it is older than it should be, because there is no newer one
 * @param problem why there is no newer one
 */
public record Freshness(Instant asOf, Duration age, boolean stale, Optional<String> problem) {}
