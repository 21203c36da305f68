package io.github.drsorchestration.core.service.tagsync;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import java.time.Instant;

/**
 * Settings as they are stored.
 *
 * @param settings the settings
 * @param lastModifiedBy who changed them last
 * @param lastModifiedDate when
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredSettings(TagSyncSettings settings, Actor lastModifiedBy, Instant lastModifiedDate) {}
