package io.github.drsorchestration.core.service.overview;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The latest executions of plans. They are read newest first, page by page, until each plan has
 * one: the number of calls depends on how many executions there are, not on how many plans.
 */
public final class LatestExecutions {

  /** Of a plan that none of this many executions is of, none is shown. */
  public static final int MAX_READ = 10_000;

  private static final int PAGE = 1_000;
  private static final ExecutionQuery UNDER_WAY =
      new ExecutionQuery(
          Optional.empty(),
          Arrays.stream(ExecutionStatus.values())
              .filter(status -> !status.isTerminal())
              .collect(Collectors.toUnmodifiableSet()));

  private final Set<String> read = new HashSet<>();
  private final Map<String, ExecutionSummary> latest = new HashMap<>();
  private final Map<String, ExecutionSummary> completed = new HashMap<>();
  private final Map<String, ExecutionSummary> underWay = new HashMap<>();

  private LatestExecutions() {}

  /** Those of these plans. */
  public static LatestExecutions of(Collection<String> planIds, ExecutionStore store) {
    LatestExecutions found = new LatestExecutions();
    if (planIds.isEmpty()) {
      return found;
    }
    Optional<PageRequest> next = Optional.of(new PageRequest(PAGE, Optional.empty()));
    for (int read = 0; read < MAX_READ && next.isPresent(); read += PAGE) {
      Page<ExecutionSummary> page = store.list(ExecutionQuery.ALL, next.get());
      found.add(page.items());
      next = page.nextToken().map(next.get()::after);
      if (found.latest.keySet().containsAll(planIds)) {
        break;
      }
    }
    if (next.isPresent() && !found.read.containsAll(store.unsettled())) {
      found.addUnderWay(store.listAll(UNDER_WAY));
    }
    return found;
  }

  /** Those of one plan. */
  public static LatestExecutions of(String planId, ExecutionStore store) {
    LatestExecutions found = new LatestExecutions();
    Page<ExecutionSummary> page = store.list(ExecutionQuery.ofPlan(planId), PageRequest.FIRST);
    found.add(page.items());
    if (page.nextToken().isPresent() && found.underWay.isEmpty()) {
      found.addUnderWay(
          store.listAll(new ExecutionQuery(Optional.of(planId), UNDER_WAY.statuses())));
    }
    return found;
  }

  private void addUnderWay(List<ExecutionSummary> newestFirst) {
    newestFirst.forEach(it -> underWay.putIfAbsent(it.planId(), it));
  }

  private void add(List<ExecutionSummary> newestFirst) {
    for (ExecutionSummary execution : newestFirst) {
      read.add(execution.executionId());
      latest.putIfAbsent(execution.planId(), execution);
      if (!execution.status().isTerminal()) {
        underWay.putIfAbsent(execution.planId(), execution);
      }
      if (execution.status() == ExecutionStatus.COMPLETED
          && execution.kind() != ExecutionKind.FAILBACK) {
        completed.putIfAbsent(execution.planId(), execution);
      }
    }
  }

  public Optional<LastExecution> latest(String planId) {
    return Optional.ofNullable(latest.get(planId)).map(LastExecution::of);
  }

  /** The latest drill or recovery that ended without a failure, as far as was read. */
  Optional<ExecutionSummary> completed(String planId) {
    return Optional.ofNullable(completed.get(planId));
  }

  /** One that has not ended. */
  Optional<ExecutionSummary> underWay(String planId) {
    return Optional.ofNullable(underWay.get(planId));
  }
}
