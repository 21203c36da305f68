package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells how much room the quotas leave. All places are asked side by side, each with a number of
 * calls that does not depend on how many servers it has; one that does not answer within {@link
 * PlaceCalls#PATIENCE} is named among the problems.
 */
public final class Capacities {

  private static final Comparator<AccountCapacity> LEAST_ROOM_FIRST =
      Comparator.comparing(AccountCapacity::status)
          .reversed()
          .thenComparing(AccountCapacity::accountId);

  private final Ports ports;
  private final PlaceCalls calls;

  public Capacities(Ports ports) {
    this.ports = ports;
    this.calls = new PlaceCalls(ports.calls());
  }

  /** All registered accounts and all groups. */
  public CapacityScope everything() {
    return CapacityScope.everything(ports);
  }

  /** The room in each account, and in total. */
  public CapacityReport report(CapacityScope scope) {
    return report(scope, Optional.empty());
  }

  /**
   * The same, with what a plan would leave if it were started now.
   *
   * @throws NotFoundException if there is no such plan
   */
  public CapacityReport report(CapacityScope scope, String planId) {
    RecoveryPlan plan =
        ports
            .recoveryPlanStore()
            .find(planId)
            .orElseThrow(() -> new NotFoundException("recovery plan", planId));
    return report(scope, Optional.of(plan));
  }

  private CapacityReport report(CapacityScope scope, Optional<RecoveryPlan> plan) {
    PerPlace<PlaceSurvey> found = survey(scope);
    List<PlaceSurvey> places = found.items();
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
        found.problems());
  }

  /** The room in each account and Region, by account. */
  public PerPlace<PlaceCapacity> regional(CapacityScope scope) {
    PerPlace<PlaceSurvey> found = survey(scope);
    Instant now = ports.time().now();
    return new PerPlace<>(
        found.items().stream().map(it -> PlaceCapacity.of(it, now)).toList(), found.problems());
  }

  private PerPlace<PlaceSurvey> survey(CapacityScope scope) {
    return SurveyCalls.survey(List.copyOf(scope.places(ports.regionSource())), ports, calls);
  }
}
