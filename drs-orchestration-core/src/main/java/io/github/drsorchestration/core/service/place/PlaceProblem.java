package io.github.drsorchestration.core.service.place;

import io.github.drsorchestration.api.server.AccountRegion;

/**
 * A place about which something is missing.
 *
 * @param where the account and Region
 * @param problem why it did not answer
 */
public record PlaceProblem(AccountRegion where, String problem) {}
