package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import java.util.Optional;

/**
 * An instance that an execution has launched.
 *
 * @param wave the wave that launched it
 * @param serverId its source server
 * @param where its account and Region
 * @param instanceId its id
 * @param now what DRS says about it; absent where DRS has it no longer, or its place did not answer
 */
public record LaunchedInstance(
    String wave,
    String serverId,
    AccountRegion where,
    String instanceId,
    Optional<RecoveryInstance> now) {}
