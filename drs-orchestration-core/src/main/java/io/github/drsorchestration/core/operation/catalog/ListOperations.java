package io.github.drsorchestration.core.operation.catalog;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.execution.ExecutionFilter;
import io.github.drsorchestration.core.service.group.GroupQuery;
import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.SortBy;
import io.github.drsorchestration.core.service.overview.GroupView;
import io.github.drsorchestration.core.service.overview.LatestExecutions;
import io.github.drsorchestration.core.service.overview.PlanView;
import io.github.drsorchestration.core.service.plan.PlanQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists of groups, plans and executions, page by page. */
final class ListOperations {

  private static final String PAGE = "{\"text\": \"shop\", \"limit\": 20}";

  private final DrsOrchestrator orchestrator;
  private final Ports ports;
  private final Views views;

  ListOperations(DrsOrchestrator orchestrator, Ports ports) {
    this.orchestrator = orchestrator;
    this.ports = ports;
    this.views = new Views(ports);
  }

  /** In which direction a list is sorted. */
  public enum Order {
    ASCENDING,
    DESCENDING
  }

  /**
   * Which groups are wanted.
   *
   * @param text what the name or the description contains
   * @param accountId the account of the group
   * @param region the Region of the group
   * @param serverId a server that the group names
   * @param sort the sort key, by default the name
   * @param order by default ascending
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Groups(
      Optional<String> text,
      Optional<String> accountId,
      Optional<String> region,
      Optional<String> serverId,
      Optional<SortBy> sort,
      Optional<Order> order,
      Optional<Integer> limit,
      Optional<String> token) {}

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
  public record Plans(
      Optional<String> text,
      Optional<String> groupId,
      Optional<String> tag,
      Set<ExecutionStatus> lastStatus,
      Optional<SortBy> sort,
      Optional<Order> order,
      Optional<Integer> limit,
      Optional<String> token) {

    public Plans {
      lastStatus = InputCheck.sorted(lastStatus);
      if (tag.isPresent() && tag.get().indexOf('=') < 1) {
        throw new InvalidValueException("tag", "must be of the form key=value");
      }
    }

    PlanQuery query() {
      PlanQuery query = new PlanQuery(text, groupId, ListOperations.sort(sort, order));
      return tag.map(it -> it.split("=", 2)).map(it -> query.withTag(it[0], it[1])).orElse(query);
    }
  }

  /**
   * Which executions are wanted.
   *
   * @param planId the plan
   * @param disasterId the disaster
   * @param status any of these; none means all
   * @param kind drills or recoveries
   * @param by who started it
   * @param since the first moment at which it may have been created
   * @param until the moment before which it was created
   * @param text what the name of its plan or its id contains
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Executions(
      Optional<String> planId,
      Optional<String> disasterId,
      Set<ExecutionStatus> status,
      Optional<ExecutionKind> kind,
      Optional<String> by,
      Optional<Instant> since,
      Optional<Instant> until,
      Optional<String> text,
      Optional<Integer> limit,
      Optional<String> token) {

    public Executions {
      status = InputCheck.sorted(status);
    }

    ExecutionFilter filter() {
      return new ExecutionFilter(
          new ExecutionQuery(planId, status, disasterId), kind, by, since, until, text);
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(groups(), plans(), executions());
  }

  private Operation<?, ?> groups() {
    return new Operation<>(
            "listProtectionGroups",
            VIEW_RESOURCES,
            READS,
            "Lists protection groups, with the plans that use them.",
            InputForm.of(Groups.class, PAGE),
            Page.class,
            this::groups)
        .withItems(GroupView.class);
  }

  private Page<GroupView> groups(Groups in, CallContext call) {
    GroupQuery query =
        new GroupQuery(
            in.text(), in.accountId(), in.region(), in.serverId(), sort(in.sort(), in.order()));
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    Page<ProtectionGroup> page =
        visibility.within(
            orchestrator.groups().list(query, page(in.limit(), in.token())), visibility::sees);
    return views.groups(page, visibility, call.principal());
  }

  private Operation<?, ?> plans() {
    return new Operation<>(
            "listRecoveryPlans",
            VIEW_RESOURCES,
            READS,
            "Lists recovery plans, with their latest executions.",
            InputForm.of(Plans.class, PAGE),
            Page.class,
            this::plans)
        .withItems(PlanView.class);
  }

  private Page<PlanView> plans(Plans in, CallContext call) {
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    List<RecoveryPlan> all = orchestrator.plans().list();
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
    Page<RecoveryPlan> page =
        orchestrator.plans().page(in.query(), all, page(in.limit(), in.token()));
    return views.plans(visibility.within(page, visibility::sees), call.principal());
  }

  private Operation<?, ?> executions() {
    return new Operation<>(
            "listExecutions",
            VIEW_RESOURCES,
            READS,
            "Lists executions, the newest first.",
            InputForm.of(Executions.class, "{\"status\": [\"RUNNING\"], \"kind\": \"DRILL\"}"),
            Page.class,
            this::executions)
        .withItems(ExecutionSummary.class);
  }

  private Page<ExecutionSummary> executions(Executions in, CallContext call) {
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    return visibility.within(
        orchestrator.executions().list(in.filter(), page(in.limit(), in.token())),
        visibility::sees);
  }

  private static Sort sort(Optional<SortBy> by, Optional<Order> order) {
    return new Sort(by.orElse(SortBy.NAME), order.equals(Optional.of(Order.DESCENDING)));
  }

  private static PageRequest page(Optional<Integer> limit, Optional<String> token) {
    return new PageRequest(limit.orElse(PageRequest.FIRST.limit()), token);
  }
}
