package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.core.service.cache.Freshness;
import io.github.drsorchestration.core.service.place.AssumedQuotas;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.util.List;
import java.util.Optional;

/**
 * How much room there is in all accounts and Regions.
 *
 * @param status that of the account with the least room
 * @param replicatingServers servers that replicate anywhere
 * @param sourceServers all servers
 * @param accounts each account, those with the least room first
 * @param plan what a plan would leave, if one was named
 * @param problems the places that did not answer, which count for nothing
 * @param assumedQuotas the places whose quotas are assumed, because those in force cannot be read
 * @param freshness how old the oldest of the answers is; absent if there are none
 */
public record CapacityReport(
    CapacityStatus status,
    Usage replicatingServers,
    Usage sourceServers,
    List<AccountCapacity> accounts,
    Optional<PlanHeadroom> plan,
    List<PlaceProblem> problems,
    List<AssumedQuotas> assumedQuotas,
    Optional<Freshness> freshness) {

  public CapacityReport {
    accounts = List.copyOf(accounts);
    problems = List.copyOf(problems);
    assumedQuotas = List.copyOf(assumedQuotas);
  }
}
