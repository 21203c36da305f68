package io.github.drsorchestration.core.operation.catalog.group;

import static io.github.drsorchestration.api.access.Permission.CREATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.DELETE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_PLAN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.IN_USE;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NAME_TAKEN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_INITIALIZED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.SERVER_IN_OTHER_GROUP;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Deleted;
import io.github.drsorchestration.core.service.group.GroupPreview;
import io.github.drsorchestration.core.service.group.GroupSelection;
import io.github.drsorchestration.core.service.group.PlanImpact;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.group.SettingsReport;
import io.github.drsorchestration.core.service.overview.GroupView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What can be done with protection groups. */
public final class GroupOperations {

  private static final String BY_ID = "{\"groupId\": \"databases\"}";
  private static final String GROUP =
      """
      {"groupId": "databases", "name": "Databases", "accountId": "111122223333",
       "region": "eu-west-1", "tagCriteria": {"tier": "db"}, "version": 3}
      """;
  private static final String NEW_GROUP =
      """
      {"name": "Databases", "accountId": "111122223333", "region": "eu-west-1",
       "tagCriteria": {"tier": "db"}}
      """;

  private static final String SELECTION =
      """
      {"accountId": "111122223333", "region": "eu-west-1", "tags": {"tier": "db"}}
      """;

  private final ProtectionGroups groups;
  private final Ports ports;
  private final GroupViews views;

  GroupOperations(ProtectionGroups groups, Ports ports) {
    this.groups = groups;
    this.ports = ports;
    this.views = new GroupViews(ports);
  }

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations =
        new ArrayList<>(new GroupLists(orchestrator.groups(), ports).all());
    operations.addAll(new GroupOperations(orchestrator.groups(), ports).all());
    operations.addAll(new SettingsOperations(orchestrator.launchSettings()).all());
    return operations;
  }

  /**
   * A protection group.
   *
   * @param groupId its id
   */
  public record ById(@Text(TextForm.NOT_BLANK) String groupId) {}

  /**
   * A protection group at a version.
   *
   * @param groupId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record AtVersion(
      @Text(TextForm.NOT_BLANK) String groupId, @Range(min = 0) Optional<Long> version) {}

  /**
   * What a group would select.
   *
   * @param accountId the account
   * @param region the Region
   * @param tags the tags that select the members; these or server ids
   * @param serverIds the members by name
   * @param groupId the group that is about to be changed, whose own members are no conflict
   */
  public record Selection(
      @Text(TextForm.ACCOUNT_ID) String accountId,
      @Text(TextForm.REGION) String region,
      Map<String, String> tags,
      Set<String> serverIds,
      Optional<String> groupId) {
    public Selection {
      tags = InputCheck.sorted(tags);
      serverIds = InputCheck.sorted(serverIds);
    }

    GroupSelection selection() {
      return new GroupSelection(accountId, region, new TagCriteria(tags), serverIds, groupId);
    }
  }

  /**
   * What the change of a group means.
   *
   * @param plans the plans that use it, with the servers that they gain and lose
   */
  public record Impact(List<PlanImpact> plans) {}

  /**
   * A group as it was saved.
   *
   * @param group the group
   * @param warnings what its launch settings name that could not be checked
   */
  public record SavedGroup(@JsonUnwrapped ProtectionGroup group, List<Problem> warnings) {}

  List<Operation<?, ?>> all() {
    return List.of(create(), get(), update(), delete(), resolve(), impact(), checkSettings());
  }

  private Operation<?, ?> create() {
    return new Operation<>(
            "createProtectionGroup",
            CREATE_PROTECTION_GROUP,
            WRITES,
            "Creates a protection group.",
            InputForm.of(ProtectionGroup.class, NEW_GROUP)
                .byDefault("groupId", call -> ports.ids().next()),
            SavedGroup.class,
            (group, call) -> saved(groups.create(group, call.actor())))
        .refusing(NAME_TAKEN, ALREADY_EXISTS, SERVER_IN_OTHER_GROUP, INVALID_PLAN, NOT_INITIALIZED);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
        "getProtectionGroup",
        VIEW_RESOURCES,
        READS,
        "Shows a protection group.",
        InputForm.of(ById.class, BY_ID),
        GroupView.class,
        (input, call) ->
            views.of(
                groups.get(input.groupId()),
                Visibility.ofList(call.principal().scope(), ports),
                call.principal()));
  }

  private Operation<?, ?> update() {
    return new Operation<>(
            "updateProtectionGroup",
            UPDATE_PROTECTION_GROUP,
            WRITES,
            "Replaces a protection group, if it still has the version that was read.",
            InputForm.change(ProtectionGroup.class, GROUP),
            SavedGroup.class,
            (change, call) -> saved(groups.update(change.value(), call.actor(), change.reason())))
        .refusing(NAME_TAKEN, SERVER_IN_OTHER_GROUP, INVALID_PLAN, NOT_INITIALIZED);
  }

  private SavedGroup saved(ProtectionGroup group) {
    return new SavedGroup(group, groups.checkSettings(group).warnings());
  }

  private Operation<?, ?> checkSettings() {
    return new Operation<>(
            "checkGroupSettings",
            VIEW_RESOURCES,
            READS,
            "Tells whether the launch settings of a group would be possible, without saving it.",
            InputForm.change(ProtectionGroup.class, GROUP),
            SettingsReport.class,
            (change, call) -> groups.checkSettings(change.value()))
        .refusing(NOT_INITIALIZED);
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
            "deleteProtectionGroup",
            DELETE_PROTECTION_GROUP,
            WRITES,
            "Deletes a protection group that no plan names.",
            InputForm.of(AtVersion.class, BY_ID),
            Deleted.class,
            (input, call) -> {
              String id = input.groupId();
              input.version().ifPresentOrElse(it -> groups.delete(id, it), () -> groups.delete(id));
              return new Deleted(id);
            })
        .refusing(IN_USE);
  }

  private Operation<?, ?> resolve() {
    return new Operation<>(
            "resolveProtectionGroup",
            VIEW_RESOURCES,
            READS,
            "Shows which servers a group would select, and which other groups have them already.",
            InputForm.of(Selection.class, SELECTION),
            GroupPreview.class,
            (input, call) ->
                withVisibleOwners(groups.preview(input.selection()), visible(call)::seesGroup))
        .refusing(NOT_INITIALIZED);
  }

  private static GroupPreview withVisibleOwners(GroupPreview preview, Predicate<String> sees) {
    return new GroupPreview(
        preview.servers().stream()
            .map(
                it ->
                    new GroupPreview.Selected(
                        it.server(),
                        it.owners().stream().filter(owner -> sees.test(owner.groupId())).toList()))
            .toList(),
        preview.unknownServerIds());
  }

  private Visibility visible(CallContext call) {
    return Visibility.of(call.principal().scope(), ports);
  }

  private Operation<?, ?> impact() {
    return new Operation<>(
            "getGroupImpact",
            VIEW_RESOURCES,
            READS,
            "Shows which servers plans would gain and lose if a group were changed like this.",
            InputForm.change(ProtectionGroup.class, GROUP),
            Impact.class,
            (change, call) -> {
              ProtectionGroup group = change.value();
              Visibility visible = visible(call);
              return new Impact(
                  groups.impact(group).stream()
                      .filter(it -> visible.seesPlan(it.planId()))
                      .toList());
            })
        .refusing(INVALID_PLAN, NOT_INITIALIZED);
  }
}
