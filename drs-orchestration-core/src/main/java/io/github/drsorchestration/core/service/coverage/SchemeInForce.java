package io.github.drsorchestration.core.service.coverage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.drsorchestration.api.access.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * The tag scheme of the installation.
 *
 * @param scheme the scheme
 * @param version what a change has to name; 0 for the defaults
 * @param lastModifiedBy who changed it last
 * @param lastModifiedDate when
 */
public record SchemeInForce(
    @JsonUnwrapped TagScheme scheme,
    long version,
    Optional<Actor> lastModifiedBy,
    Optional<Instant> lastModifiedDate) {}
