package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.cache.CachedRead;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.cache.Freshness;
import io.github.drsorchestration.core.service.place.AssumedQuotas;
import io.github.drsorchestration.core.service.place.PerPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells how much room the quotas leave. All places are asked side by side, each with a number of
 * calls that does not depend on how many servers it has and that are made side by side, too; what
 * one has answered is remembered for a minute. One that does not answer is shown as it was, with
 * its age and the reason, or named among the problems if it never answered.
 */
public final class Capacities {

  /** Servers and jobs change, and lookers look again and again. */
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private static final Comparator<AccountCapacity> LEAST_ROOM_FIRST =
      Comparator.comparing(AccountCapacity::status)
          .reversed()
          .thenComparing(AccountCapacity::accountId);

  private final Ports ports;
  private final CachedRead<PlaceSurvey> surveys;

  public Capacities(Ports ports) {
    this.ports = ports;
    SurveyCalls calls = new SurveyCalls(ports);
    this.surveys = CachedRead.ofCalls(ports, "capacity", MAX_AGE, calls::survey);
  }

  /** All registered accounts and all groups. */
  public CapacityScope everything() {
    return CapacityScope.everything(ports);
  }

  /** The room in each account, and in total. */
  public CapacityReport report(CapacityScope scope) {
    return report(scope, false);
  }

  /**
   * The room in each account, and in total.
   *
   * @param fresh whether the answers of the last minute will not do
   */
  public CapacityReport report(CapacityScope scope, boolean fresh) {
    return report(scope, Optional.empty(), fresh);
  }

  /**
   * The same, with what a plan would leave if it were started now.
   *
   * @throws NotFoundException if there is no such plan
   */
  public CapacityReport report(CapacityScope scope, String planId, boolean fresh) {
    RecoveryPlan plan =
        ports
            .recoveryPlanStore()
            .find(planId)
            .orElseThrow(() -> new NotFoundException("recovery plan", planId));
    return report(scope, Optional.of(plan), fresh);
  }

  private CapacityReport report(CapacityScope asked, Optional<RecoveryPlan> plan, boolean fresh) {
    PerPlace<Dated<PlaceSurvey>> found = survey(asked, fresh);
    CapacityScope scope = asked.withStaging(staging(found.items()));
    List<PlaceSurvey> places = found.items().stream().map(Dated::value).toList();
    Instant now = ports.time().now();
    List<AccountCapacity> accounts =
        scope.allAccounts().stream()
            .map(account -> AccountCapacity.of(account, places, now))
            .sorted(LEAST_ROOM_FIRST)
            .toList();
    return new CapacityReport(
        CapacityStatus.worst(accounts.stream().map(AccountCapacity::status).toList()),
        Usage.sideBySide(places.stream().map(PlaceSurvey::replicating).toList()),
        Usage.sideBySide(places.stream().map(PlaceSurvey::sourceServers).toList()),
        accounts,
        plan.map(it -> PlanHeadroom.of(it, scope.groups(), places)),
        found.problems(),
        places.stream().flatMap(it -> AssumedQuotas.of(it.where(), it.quotas()).stream()).toList(),
        found.items().stream().map(Dated::freshness).min(Comparator.comparing(Freshness::asOf)));
  }

  /** The room in each account and Region, by account. */
  public PerPlace<PlaceCapacity> regional(CapacityScope scope) {
    return regional(scope, false);
  }

  /**
   * The room in each account and Region, by account.
   *
   * @param fresh whether the answers of the last minute will not do
   */
  public PerPlace<PlaceCapacity> regional(CapacityScope scope, boolean fresh) {
    PerPlace<Dated<PlaceSurvey>> found = survey(scope, fresh);
    Instant now = ports.time().now();
    return new PerPlace<>(
        found.items().stream().map(it -> PlaceCapacity.of(it, now)).toList(), found.problems());
  }

  /** What a plan would leave if it were started now; the places are asked now. */
  public PerPlace<PlaceHeadroom> headroom(RecoveryPlan plan, List<ProtectionGroup> groups) {
    Set<AccountRegion> places = new TreeSet<>();
    groups.forEach(group -> places.add(group.where()));
    PerPlace<Dated<PlaceSurvey>> found = surveys.each(places, true);
    List<PlaceSurvey> answers = found.items().stream().map(Dated::value).toList();
    return new PerPlace<>(PlanHeadroom.of(plan, groups, answers).places(), found.problems());
  }

  /** The accounts that replicate for others are known once the servers of those are. */
  private PerPlace<Dated<PlaceSurvey>> survey(CapacityScope scope, boolean fresh) {
    Set<AccountRegion> places = scope.places(ports.regionSource());
    PerPlace<Dated<PlaceSurvey>> found = surveys.each(places, fresh);
    Set<AccountRegion> more =
        scope.withStaging(staging(found.items())).places(ports.regionSource());
    more.removeAll(places);
    if (more.isEmpty()) {
      return found;
    }
    PerPlace<Dated<PlaceSurvey>> others = surveys.each(more, fresh);
    return new PerPlace<>(
        Stream.concat(found.items().stream(), others.items().stream()).toList(),
        Stream.concat(found.problems().stream(), others.problems().stream()).toList());
  }

  private static Map<String, Set<String>> staging(List<Dated<PlaceSurvey>> surveyed) {
    Map<String, Set<String>> staging = new TreeMap<>();
    for (Dated<PlaceSurvey> place : surveyed) {
      Set<String> accounts =
          staging.computeIfAbsent(place.value().where().accountId(), none -> new TreeSet<>());
      place.value().servers().stream()
          .flatMap(server -> server.stagingAccountId().stream())
          .forEach(accounts::add);
    }
    return staging;
  }
}
