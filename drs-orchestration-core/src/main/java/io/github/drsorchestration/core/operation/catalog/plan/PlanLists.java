package io.github.drsorchestration.core.operation.catalog.plan;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Order;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.listing.SortBy;
import io.github.drsorchestration.core.service.overview.LatestExecutions;
import io.github.drsorchestration.core.service.overview.PlanView;
import io.github.drsorchestration.core.service.plan.PlanQuery;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of recovery plans. */
final class PlanLists {

  private static final String PAGE = "{\"text\": \"shop\", \"limit\": 20}";

  private final RecoveryPlans plans;
  private final Ports ports;
  private final PlanViews views;

  PlanLists(RecoveryPlans plans, Ports ports) {
    this.plans = plans;
    this.ports = ports;
    this.views = new PlanViews(ports);
  }

  /**
   * Which plans are wanted.
   *
   * @param text what the name or the description contains
   * @param groupId a group that the plan names
   * @param tag a tag that the plan has, such as {@code Customer=acme}
   * @param lastStatus the status of the latest execution, any of these; none means all plans
   * @param sort the sort key, by default the name
   * @param order by default ascending
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Wanted(
      Optional<String> text,
      Optional<String> groupId,
      Optional<String> tag,
      Set<ExecutionStatus> lastStatus,
      Optional<SortBy> sort,
      Optional<Order> order,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

    public Wanted {
      lastStatus = InputCheck.sorted(lastStatus);
      if (tag.isPresent() && tag.get().indexOf('=') < 1) {
        throw new InvalidValueException("tag", "must be of the form key=value");
      }
    }

    PlanQuery query() {
      PlanQuery query = new PlanQuery(text, groupId, Order.sort(sort, order));
      return tag.map(it -> it.split("=", 2)).map(it -> query.withTag(it[0], it[1])).orElse(query);
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(list());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listRecoveryPlans",
            VIEW_RESOURCES,
            READS,
            "Lists recovery plans, with their latest executions.",
            InputForm.of(Wanted.class, PAGE),
            Page.class,
            this::list)
        .withItems(PlanView.class);
  }

  private Page<PlanView> list(Wanted in, CallContext call) {
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    List<RecoveryPlan> all = plans.list();
    if (!in.lastStatus().isEmpty()) {
      LatestExecutions latest =
          LatestExecutions.of(
              all.stream().map(RecoveryPlan::planId).toList(), ports.executionStore());
      all =
          all.stream()
              .filter(
                  plan ->
                      latest
                          .latest(plan.planId())
                          .filter(it -> in.lastStatus().contains(it.status()))
                          .isPresent())
              .toList();
    }
    Page<RecoveryPlan> page = plans.page(in.query(), all, Paging.of(in.limit(), in.token()));
    return views.of(visibility.within(page, visibility::sees), call.principal());
  }
}
