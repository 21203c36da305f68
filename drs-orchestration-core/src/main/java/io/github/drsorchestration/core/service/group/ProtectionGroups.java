package io.github.drsorchestration.core.service.group;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.InUseException;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.SourceServers;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.planning.PlanMembers;
import io.github.drsorchestration.core.planning.validation.SettingsValidator;
import io.github.drsorchestration.core.service.ec2.LaunchChoices;
import io.github.drsorchestration.core.service.listing.Listing;
import io.github.drsorchestration.core.service.version.VersionedType;
import io.github.drsorchestration.core.service.version.Versions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps protection groups: which servers belong together, and how they are launched. */
public final class ProtectionGroups {

  private static final String KIND = "protection group";
  private static final Listing<ProtectionGroup> LISTING =
      new Listing<>(
          ProtectionGroup::groupId, ProtectionGroup::name, ProtectionGroup::lastModifiedDate);

  private final ProtectionGroupStore store;
  private final RecoveryPlanStore plans;
  private final SourceServers servers;
  private final Versions<ProtectionGroup> versions;
  private final Time time;
  private final GroupSettings settings;

  /**
   * @param choices what launch settings may name
   */
  public ProtectionGroups(Ports ports, LaunchChoices choices) {
    this.store = ports.protectionGroupStore();
    this.plans = ports.recoveryPlanStore();
    this.servers = ports.recoveryService();
    this.versions = new Versions<>(ports.recordStore(), VersionedType.GROUP);
    this.time = ports.time();
    this.settings = new GroupSettings(store, choices);
  }

  /**
   * Keeps a new group.
   *
   * @param by who creates it
   * @throws InvalidPlanException if it names a server that DRS does not know, or its launch
   *     settings name what EC2 does not have, or do not fit together
   */
  public ProtectionGroup create(ProtectionGroup group, Actor by) {
    check(group, List.of());
    return createChecked(group, by);
  }

  /**
   * Keeps a new group whose {@link #problems} the caller has looked at.
   *
   * @param by who creates it
   */
  public ProtectionGroup createChecked(ProtectionGroup group, Actor by) {
    return store.create(
        group.toBuilder()
            .createdDate(time.now())
            .createdBy(by)
            .lastModifiedDate(time.now())
            .lastModifiedBy(by)
            .build());
  }

  /**
   * Replaces a group. Executions that run go on with the group as it was at their start.
   *
   * @param group the group, with the version that was read
   * @throws InvalidPlanException if it names a server that DRS does not know, or moves elsewhere,
   *     or its launch settings have a problem that they did not have before
   */
  public ProtectionGroup update(ProtectionGroup group, Actor by) {
    return update(group, by, Optional.empty());
  }

  /**
   * The same, with a reason that stays with the version.
   *
   * @param reason why it is changed
   */
  public ProtectionGroup update(ProtectionGroup group, Actor by, Optional<String> reason) {
    ProtectionGroup before = get(group.groupId());
    refuse(group, moved(before, group));
    check(group, settings.of(before, Map.of()).problems());
    return replace(before, group, by, reason);
  }

  /**
   * Replaces a group by one whose {@link #problems} the caller has looked at.
   *
   * @param group the group, with the version that was read
   * @param reason why it is changed
   * @throws InvalidPlanException if it moves elsewhere
   */
  public ProtectionGroup updateChecked(ProtectionGroup group, Actor by, Optional<String> reason) {
    ProtectionGroup before = get(group.groupId());
    refuse(group, moved(before, group));
    return replace(before, group, by, reason);
  }

  private ProtectionGroup replace(
      ProtectionGroup before, ProtectionGroup group, Actor by, Optional<String> reason) {
    return versions.replace(
        store,
        before,
        group.toBuilder()
            .createdDate(before.createdDate())
            .createdBy(before.createdBy())
            .lastModifiedDate(time.now())
            .lastModifiedBy(by)
            .lastModifiedReason(reason)
            .build());
  }

  /**
   * The group.
   *
   * @throws NotFoundException if there is none
   */
  public ProtectionGroup get(String groupId) {
    return store.find(groupId).orElseThrow(() -> new NotFoundException(KIND, groupId));
  }

  /** The group, if there is one. */
  public Optional<ProtectionGroup> find(String groupId) {
    return store.find(groupId);
  }

  public List<ProtectionGroup> list() {
    return store.listAll();
  }

  /**
   * A page of the groups that match. Pages stay right while groups are added and removed; one that
   * is changed may move where the list is sorted by that.
   *
   * @throws InvalidValueException if the token is none, or belongs to a list in another order
   */
  public Page<ProtectionGroup> list(GroupQuery query, PageRequest page) {
    List<ProtectionGroup> matching = store.listAll().stream().filter(query::matches).toList();
    return LISTING.page(matching, query.sort(), page);
  }

  /**
   * Forgets a group. Its versions can still be read.
   *
   * @param version the version that was read
   * @throws InUseException if a plan names it
   */
  public void delete(String groupId, long version) {
    refuseUsed(groupId);
    Optional<ProtectionGroup> before = store.find(groupId);
    if (before.isPresent()) {
      versions.delete(store, before.get(), version);
    } else {
      store.delete(groupId, version);
    }
  }

  /**
   * The same, whichever version it has.
   *
   * @throws NotFoundException if there is no such group
   */
  public void delete(String groupId) {
    ProtectionGroup before = get(groupId);
    refuseUsed(groupId);
    versions.delete(store, before, before.version());
  }

  private void refuseUsed(String groupId) {
    for (RecoveryPlan plan : plans.listAll()) {
      if (plan.allGroupIds().contains(groupId)) {
        throw new InUseException(KIND, groupId, "recovery plan '" + plan.name() + "'");
      }
    }
  }

  /**
   * What a group said before its changes, the newest first, itself included.
   *
   * @throws NotFoundException if there is nothing of it
   */
  public Page<ProtectionGroup> versions(String groupId, PageRequest page) {
    Optional<ProtectionGroup> current = store.find(groupId);
    if (current.isPresent() && !versions.keep(current.get())) {
      return new Page<>(List.of(current.get()), Optional.empty());
    }
    Page<ProtectionGroup> kept = versions.list(groupId, page);
    if (kept.items().isEmpty() && page.token().isEmpty()) {
      throw new NotFoundException(KIND, groupId);
    }
    return kept;
  }

  /** The servers that a group, which need not be stored, selects now. */
  public List<SourceServer> resolve(ProtectionGroup group) {
    return servers.sourceServers(group.where()).stream().filter(group::selects).toList();
  }

  /**
   * What a selection selects now, and which other groups have these servers already. One call is
   * made to DRS.
   *
   * @throws InvalidValueException if there is no such account or Region
   */
  public GroupPreview preview(GroupSelection selection) {
    AccountRegion where = selection.where();
    Collection<String> named = selection.serverIds();
    List<SourceServer> selected =
        named.isEmpty()
            ? servers.sourceServers(where).stream()
                .filter(server -> selection.tags().matches(server.tags()))
                .toList()
            : servers.sourceServers(where, named);
    List<ProtectionGroup> others =
        store.listAll().stream()
            .filter(group -> selection.groupId().filter(group.groupId()::equals).isEmpty())
            .toList();
    Set<String> known = selected.stream().map(SourceServer::serverId).collect(Collectors.toSet());
    return new GroupPreview(
        selected.stream().map(it -> new GroupPreview.Selected(it, owners(it, others))).toList(),
        named.stream().filter(id -> !known.contains(id)).toList());
  }

  private static List<GroupPreview.Owner> owners(
      SourceServer server, List<ProtectionGroup> groups) {
    return groups.stream()
        .filter(group -> group.selects(server))
        .map(group -> new GroupPreview.Owner(group.groupId(), group.name()))
        .toList();
  }

  /**
   * What a change of a group would mean now for every plan that uses it, by name. Nothing is
   * changed, and one call is made to DRS.
   *
   * @param changed the group as it would be; a change of its account or Region is not looked at
   * @throws NotFoundException if there is no group with its id
   */
  public List<PlanImpact> impact(ProtectionGroup changed) {
    ProtectionGroup stored = get(changed.groupId());
    List<SourceServer> all = servers.sourceServers(stored.where());
    List<SourceServer> added = only(all, changed::selects, stored::selects);
    List<SourceServer> lost = only(all, stored::selects, changed::selects);
    return plans.listAll().stream()
        .filter(plan -> plan.allGroupIds().contains(changed.groupId()))
        .sorted(Comparator.comparing(RecoveryPlan::name))
        .map(
            plan -> {
              Predicate<SourceServer> launched =
                  it -> PlanMembers.launches(plan, changed.groupId(), it.serverId());
              return new PlanImpact(
                  plan.planId(),
                  plan.name(),
                  added.stream().filter(launched).toList(),
                  lost.stream().filter(launched).toList());
            })
        .toList();
  }

  private static List<SourceServer> only(
      List<SourceServer> all, Predicate<SourceServer> in, Predicate<SourceServer> notIn) {
    return all.stream().filter(in.and(notIn.negate())).toList();
  }

  /**
   * Whether the launch settings of a group, which need not be stored, are possible. EC2 is asked
   * only about what they name.
   */
  public SettingsReport checkSettings(ProtectionGroup group) {
    boolean saysNothing =
        group.launchConfig().equals(LaunchSettings.unchanged())
            && group.serverLaunchConfigs().isEmpty();
    return saysNothing
        ? new SettingsReport(List.of(), List.of())
        : settings.of(group, instanceIds(named(group)));
  }

  /**
   * @param tolerated what was wrong before, which keeps nobody from changing something else
   */
  private void check(ProtectionGroup group, List<Problem> tolerated) {
    List<SourceServer> found = named(group);
    Set<String> known = found.stream().map(SourceServer::serverId).collect(Collectors.toSet());
    refuse(group, problems(group, known));
    List<Problem> problems = new ArrayList<>(settings.of(group, instanceIds(found)).problems());
    problems.removeAll(tolerated);
    refuse(group, problems);
  }

  private List<SourceServer> named(ProtectionGroup group) {
    return group.serverIds().isEmpty()
        ? List.of()
        : servers.sourceServers(group.where(), group.serverIds());
  }

  private static Map<String, String> instanceIds(List<SourceServer> found) {
    Map<String, String> ids = new HashMap<>();
    found.forEach(
        server -> server.recoveryInstanceId().ifPresent(id -> ids.put(server.serverId(), id)));
    return ids;
  }

  private static void refuse(ProtectionGroup group, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidPlanException(group.name(), problems);
    }
  }

  /**
   * What keeps a group from being stored; empty for a valid one.
   *
   * @param knownServerIds the servers that DRS knows in the group's place, or at least those of
   *     them that the group names
   */
  public static List<Problem> problems(ProtectionGroup group, Set<String> knownServerIds) {
    List<Problem> problems = new ArrayList<>(SettingsValidator.validate(group));
    int index = 0;
    for (String serverId : group.serverIds()) {
      if (!knownServerIds.contains(serverId)) {
        problems.add(
            new Problem(
                "serverIds[" + index + "]",
                "DRS does not know " + serverId + " in " + group.where()));
      }
      index++;
    }
    return problems;
  }

  /** What is wrong if the one replaces the other: a group stays where it is. */
  public static List<Problem> moved(ProtectionGroup before, ProtectionGroup after) {
    return before.where().equals(after.where())
        ? List.of()
        : List.of(new Problem("region", "cannot change; make a new group in " + after.where()));
  }
}
