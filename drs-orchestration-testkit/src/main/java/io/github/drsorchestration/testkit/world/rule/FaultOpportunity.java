package io.github.drsorchestration.testkit.world.rule;

import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;

/**
 * An opportunity for a fault.
 *
 * @param where the account and Region
 * @param subject the server or the call; empty for a job
 * @param number how many times this has been done with this subject, this time included
 * @param at the virtual moment
 */
public record FaultOpportunity(AccountRegion where, String subject, int number, Instant at) {}
