package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.cache.Freshness;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import io.github.drsorchestration.core.service.server.health.ReplicationStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Servers of many accounts and Regions.
 *
 * @param items the servers of this page, by name
 * @param nextToken what to ask for the following page; absent on the last
 * @param total how many there are on all pages
 * @param byHealth how many of them are how well; those that none is are left out
 * @param places the places that were looked at, with what they have
 * @param problems the places that did not answer; what they have is missing
 */
public record Discovery(
    List<ServerRow> items,
    Optional<String> nextToken,
    int total,
    Map<ReplicationStatus, Integer> byHealth,
    List<SeenPlace> places,
    List<PlaceProblem> problems) {

  public Discovery {
    items = List.copyOf(items);
    places = List.copyOf(places);
    problems = List.copyOf(problems);
  }

  /**
   * A place that has answered, now or before.
   *
   * @param where the account and Region
   * @param servers how many source servers it has, whether they are wanted or not
   * @param problem why a part of what it has is not known
   * @param freshness how old its answer is
   */
  public record SeenPlace(
      AccountRegion where, int servers, Optional<String> problem, Freshness freshness) {}
}
