package io.github.drsorchestration.core.service.staging;

import io.github.drsorchestration.api.server.AccountRegion;

/**
 * An account that replicates servers for a place.
 *
 * @param where the account and Region that launch them
 * @param stagingAccountId the account that replicates them
 * @param registered whether the account names it as one of its staging accounts
 * @param extendedServers how many servers it replicates for the place
 */
public record StagingAccount(
    AccountRegion where, String stagingAccountId, boolean registered, int extendedServers) {}
