package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.cache.Freshness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much room there is in an account and Region.
 *
 * @param where the account and Region
 * @param status the worse one of the two quotas of servers
 * @param replicatingServers servers that replicate there
 * @param sourceServers all servers, including those that are not replicated or elsewhere
 * @param extendedServers of these, those that another account replicates
 * @param jobs jobs in progress
 * @param serversInJobs servers in all jobs in progress
 * @param growth how fast the replicating servers become more
 * @param quotasAssumed why the quotas are assumed and not those in force; absent where they were
 *     read
 * @param freshness how old this is
 */
public record PlaceCapacity(
    AccountRegion where,
    CapacityStatus status,
    Usage replicatingServers,
    Usage sourceServers,
    int extendedServers,
    Usage jobs,
    Usage serversInJobs,
    Optional<Growth> growth,
    Optional<String> quotasAssumed,
    Freshness freshness) {

  static PlaceCapacity of(Dated<PlaceSurvey> dated, Instant now) {
    PlaceSurvey place = dated.value();
    Usage replicating = place.replicating();
    Usage all = place.sourceServers();
    return new PlaceCapacity(
        place.where(),
        CapacityStatus.worst(List.of(replicating.status(), all.status())),
        replicating,
        all,
        place.extended(),
        place.activeJobs(),
        place.serversInJobs(),
        Growth.of(place.additions(), replicating, now),
        place.quotas().assumed(),
        dated.freshness());
  }
}
