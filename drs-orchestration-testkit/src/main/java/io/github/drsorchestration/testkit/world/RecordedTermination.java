package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.LaunchStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A termination as it really happened.
 *
 * @param serverId the source server
 * @param where the account and Region
 * @param jobId the job
 * @param instanceId the instance
 * @param drill whether the instance was a drill's
 * @param startedAt when the job was created
 * @param endedAt when its outcome became final, if it has
 * @param outcome its current status
 */
public record RecordedTermination(
    String serverId,
    AccountRegion where,
    String jobId,
    String instanceId,
    boolean drill,
    Instant startedAt,
    Optional<Instant> endedAt,
    LaunchStatus outcome) {}
