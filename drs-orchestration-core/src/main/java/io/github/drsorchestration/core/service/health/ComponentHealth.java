package io.github.drsorchestration.core.service.health;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.place.Diagnosis;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether something answers that the service needs.
 *
 * @param name what it is: the name of a port, such as {@code executionStore}
 * @param where the account and Region, for {@code accountAccess}
 * @param answers whether it answers
 * @param duration how long it took to answer, or to fail; absent where it did neither in time
 * @param problem why it does not answer
 */
public record ComponentHealth(
    String name,
    Optional<AccountRegion> where,
    boolean answers,
    Optional<Duration> duration,
    Optional<Diagnosis> problem) {}
