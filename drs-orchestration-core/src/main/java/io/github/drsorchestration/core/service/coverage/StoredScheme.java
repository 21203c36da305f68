package io.github.drsorchestration.core.service.coverage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import java.time.Instant;

/**
 * The tag scheme as it is stored.
 *
 * @param scheme the scheme
 * @param lastModifiedBy who changed it last
 * @param lastModifiedDate when
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredScheme(TagScheme scheme, Actor lastModifiedBy, Instant lastModifiedDate) {}
