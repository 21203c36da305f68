package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.planning.diff.ChangeKind;
import io.github.drsorchestration.core.planning.diff.PlanChange;
import io.github.drsorchestration.core.planning.diff.PlanDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares versions of plans by what they say, what they launch, and how long that takes. */
public final class PlanComparisons {

  private static final Logger LOG = LoggerFactory.getLogger(PlanComparisons.class);

  private final PlanForecasts forecasts;

  public PlanComparisons(PlanForecasts forecasts) {
    this.forecasts = forecasts;
  }

  /** Compares two versions with the servers that there are now. */
  public PlanComparison compare(RecoveryPlan before, RecoveryPlan after) {
    List<PlanChange> changes = new ArrayList<>(PlanDiff.between(before, after));
    Optional<List<PlanForecast>> both = forecasts(before, after);
    if (both.isEmpty()) {
      return new PlanComparison(changes, Set.of(), Set.of(), Optional.empty());
    }
    PlanForecast was = both.get().get(0);
    PlanForecast is = both.get().get(1);
    Set<String> added = without(is.serverIds(), was.serverIds());
    Set<String> lost = without(was.serverIds(), is.serverIds());
    add(changes, ChangeKind.SERVERS, "launches in addition ", added);
    add(changes, ChangeKind.SERVERS, "no longer launches ", lost);
    long minutes = is.forecast().p50().minus(was.forecast().p50()).toMinutes();
    if (minutes != 0) {
      changes.add(
          new PlanChange(
              ChangeKind.DURATION,
              Optional.empty(),
              "takes about %d %s %s"
                  .formatted(
                      Math.abs(minutes),
                      Math.abs(minutes) == 1 ? "minute" : "minutes",
                      minutes > 0 ? "longer" : "less")));
    }
    return new PlanComparison(changes, added, lost, Optional.of(minutes));
  }

  /** Where a place does not answer, a difference could be one of the moment only. */
  private Optional<List<PlanForecast>> forecasts(RecoveryPlan before, RecoveryPlan after) {
    try {
      return Optional.of(forecasts.forecasts(List.of(before, after), Expectations.RECOVERY))
          .filter(both -> both.stream().allMatch(it -> it.problems().isEmpty()));
    } catch (OrchestrationException e) {
      LOG.debug("versions of plan {} cannot be forecast", before.planId(), e);
      return Optional.empty();
    }
  }

  private static void add(
      List<PlanChange> changes, ChangeKind kind, String what, Set<String> servers) {
    if (!servers.isEmpty()) {
      changes.add(new PlanChange(kind, Optional.empty(), what + String.join(", ", servers)));
    }
  }

  private static Set<String> without(Set<String> servers, Set<String> others) {
    Set<String> left = new TreeSet<>(servers);
    left.removeAll(others);
    return left;
  }
}
