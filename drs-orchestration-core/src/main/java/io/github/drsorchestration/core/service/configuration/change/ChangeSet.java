package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.service.configuration.document.Contents;
import io.github.drsorchestration.core.service.configuration.document.Entry;
import io.github.drsorchestration.core.service.configuration.report.ImportMode;
import io.github.drsorchestration.core.service.configuration.report.ImportOutcome;
import io.github.drsorchestration.core.service.configuration.report.ImportedItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that has to be done so that the store has what a document has, in the order in which
 * it can be done. Nothing is written until {@link #write}.
 */
public final class ChangeSet {

  private final List<Change<?>> changes;

  private ChangeSet(List<Change<?>> changes) {
    this.changes = List.copyOf(changes);
  }

  /**
   * Compares a document with what is stored.
   *
   * @param by who imports it
   * @param reach what exists for the importer
   * @param replaces whether what is stored and differs is replaced
   */
  public static ChangeSet of(
      Contents contents, Target target, Actor by, Reach reach, boolean replaces) {
    AccountKind accountKind = new AccountKind(target.ports().targetAccountStore(), reach);
    List<Change<?>> all =
        new ArrayList<>(
            new Matching<>(accountKind, target.storedAccounts(), replaces)
                .changes(contents.accounts()));

    Map<String, ProtectionGroup> groups = target.storedGroups();
    KnownServers servers = KnownServers.of(visible(contents.groups(), reach), target.ports());
    GroupKind groupKind = new GroupKind(target.groups(), servers, reach, by);
    List<Change<ProtectionGroup>> groupChanges =
        new Matching<>(groupKind, List.copyOf(groups.values()), replaces)
            .changes(contents.groups());
    all.addAll(groupChanges);

    References references =
        new References(groupChanges, groups.values().stream().filter(reach::sees).toList());
    List<Entry<RecoveryPlan>> plans = contents.plans().stream().map(references::resolve).toList();
    PlanKind planKind = new PlanKind(target.plans(), after(groups, groupChanges), reach, by);
    all.addAll(new Matching<>(planKind, target.storedPlans(), replaces).changes(plans));
    return new ChangeSet(all);
  }

  private static List<ProtectionGroup> visible(
      Collection<Entry<ProtectionGroup>> entries, Reach reach) {
    return entries.stream().flatMap(it -> it.value().stream()).filter(reach::sees).toList();
  }

  private static Map<String, ProtectionGroup> after(
      Map<String, ProtectionGroup> stored, List<Change<ProtectionGroup>> changes) {
    Map<String, ProtectionGroup> groups = new LinkedHashMap<>(stored);
    changes.stream()
        .filter(Change::isWritten)
        .flatMap(change -> change.value().stream())
        .forEach(group -> groups.put(group.groupId(), group));
    return groups;
  }

  /** How many items cannot be written. */
  public long failures() {
    return changes.stream().filter(Change::isFailed).count();
  }

  /** How many items may be written, for all that is known. */
  public long doubts() {
    return changes.stream().filter(Change::isInDoubt).count();
  }

  /** How many items are written, or would be. */
  public long writes() {
    return changes.stream().filter(Change::isWritten).count();
  }

  /** The same with nothing to write, because not everything can be written. */
  public ChangeSet withheld() {
    return new ChangeSet(
        changes.stream().<Change<?>>map(change -> withheld(change, "of what failed")).toList());
  }

  static <T> Change<T> withheld(Change<T> change, String because) {
    return change.isWritten()
        ? change.with(
            ImportOutcome.SKIPPED, change.reason() + ", but is not written because " + because)
        : change;
  }

  /** Writes what is to be written, and tells what came of it. */
  public ChangeSet write(ImportMode mode) {
    return new ChangeSet(new Writer(mode).write(changes));
  }

  /**
   * The items in the order of the document.
   *
   * @param written whether they were written, so that new ids are those of the store
   */
  public List<ImportedItem> items(boolean written) {
    List<ImportedItem> items = new ArrayList<>();
    changes.forEach(change -> items.add(change.item(written)));
    items.sort(ImportedItem.IN_ORDER);
    return items;
  }
}
