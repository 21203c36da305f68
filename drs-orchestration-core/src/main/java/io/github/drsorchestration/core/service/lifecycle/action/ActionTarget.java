package io.github.drsorchestration.core.service.lifecycle.action;

import io.github.drsorchestration.api.server.AccountRegion;

/**
 * What something is to be done with.
 *
 * @param where the account and Region that keep it
 * @param id the id of the source server, or of the recovery instance
 */
public record ActionTarget(AccountRegion where, String id) {}
