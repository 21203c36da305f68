package io.github.drsorchestration.core.service.readiness;

import io.github.drsorchestration.api.server.AccountRegion;

/**
 * What a launch of the plan takes of the quotas of an account and Region.
 *
 * @param where the account and Region
 * @param launches the servers that the plan launches there
 * @param serversInAllJobs how many may be launched at once
 * @param replicating how many servers are replicated there
 * @param replicatingServers how many may be
 */
public record QuotaUse(
    AccountRegion where,
    int launches,
    int serversInAllJobs,
    int replicating,
    int replicatingServers) {}
