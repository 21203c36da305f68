package io.github.drsorchestration.core.operation.catalog.group;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Order;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.group.GroupQuery;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.listing.SortBy;
import io.github.drsorchestration.core.service.overview.GroupView;
import java.util.List;
import java.util.Optional;

/** Lists of protection groups, and of what they were before. */
final class GroupLists {

  private static final String PAGE = "{\"text\": \"shop\", \"limit\": 20}";

  private final ProtectionGroups groups;
  private final Ports ports;
  private final GroupViews views;

  GroupLists(ProtectionGroups groups, Ports ports) {
    this.groups = groups;
    this.ports = ports;
    this.views = new GroupViews(ports);
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
  public record Wanted(
      Optional<String> text,
      Optional<String> accountId,
      Optional<String> region,
      Optional<String> serverId,
      Optional<SortBy> sort,
      Optional<Order> order,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {}

  /**
   * A part of the versions of a group.
   *
   * @param groupId the group, which may have been deleted
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record History(
      @Text(TextForm.NOT_BLANK) String groupId,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

    PageRequest page() {
      return Paging.of(limit, token);
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(list(), versions());
  }

  private Operation<?, ?> list() {
    return new Operation<>(
            "listProtectionGroups",
            VIEW_RESOURCES,
            READS,
            "Lists protection groups, with the plans that use them.",
            InputForm.of(Wanted.class, PAGE),
            Page.class,
            this::list)
        .withItems(GroupView.class);
  }

  private Page<GroupView> list(Wanted in, CallContext call) {
    GroupQuery query =
        new GroupQuery(
            in.text(),
            in.accountId(),
            in.region(),
            in.serverId(),
            Order.sort(in.sort(), in.order()));
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    Page<ProtectionGroup> page =
        visibility.within(groups.list(query, Paging.of(in.limit(), in.token())), visibility::sees);
    return views.of(page, visibility, call.principal());
  }

  private Operation<?, ?> versions() {
    return new Operation<>(
            "listGroupVersions",
            VIEW_RESOURCES,
            READS,
            "Lists the versions of a protection group, also of a deleted one.",
            InputForm.of(History.class, "{\"groupId\": \"databases\"}"),
            Page.class,
            (input, call) -> {
              Visibility visibility = Visibility.of(call.principal().scope(), ports);
              Page<ProtectionGroup> page = groups.versions(input.groupId(), input.page());
              return visibility.within(page, visibility::sees);
            })
        .withItems(ProtectionGroup.class);
  }
}
