package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;

/**
 * The event that DRS sends to EventBridge when the launch of a server has ended. Its delivery is
 * not guaranteed.
 *
 * @param where the account and Region
 * @param serverId the source server
 * @param jobId the job
 * @param drill whether the launch was a drill
 * @param launched whether it succeeded
 * @param at when
 */
public record LaunchResultEvent(
    AccountRegion where,
    String serverId,
    String jobId,
    boolean drill,
    boolean launched,
    Instant at) {}
