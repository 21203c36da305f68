package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.access.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * How tags are synchronized, and how it went.
 *
 * @param settings the settings in force
 * @param version of the settings; 0 for the defaults, which are not stored
 * @param lastModifiedBy who changed them last
 * @param lastModifiedDate when
 * @param nextDueAt when the next run is due; absent while it is not enabled
 * @param lastRun the last run that was not a dry run
 */
public record TagSyncStatus(
    TagSyncSettings settings,
    long version,
    Optional<Actor> lastModifiedBy,
    Optional<Instant> lastModifiedDate,
    Optional<Instant> nextDueAt,
    Optional<LastRun> lastRun) {}
