package io.github.drsorchestration.core.service.lifecycle;

/**
 * An account that launches what another one replicates.
 *
 * @param accountId the account
 * @param fact what is known of that
 */
record Launcher(String accountId, String fact) {}
