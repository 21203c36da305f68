package io.github.drsorchestration.testkit.world.rule;

import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;

/**
 * A moment at which a fault can be injected.
 *
 * @param where the account and Region
 * @param subject the server or the call; empty for a job
 * @param number the nth time that this is done with this subject, counted from one
 * @param at the virtual moment
 */
public record FaultOpportunity(AccountRegion where, String subject, int number, Instant at) {}
