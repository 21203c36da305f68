package io.github.drsorchestration.core.planning.diff;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells two versions of a plan apart by what they do, not by how they are written. */
public final class PlanDiff {

  private static final List<Changes.Field<RecoveryPlan>> FIELDS =
      List.of(
          new Changes.Field<>(ChangeKind.NAME, "name", RecoveryPlan::name),
          new Changes.Field<>(ChangeKind.DESCRIPTION, "description", RecoveryPlan::description),
          new Changes.Field<>(ChangeKind.PRIORITY, "priority", RecoveryPlan::priority),
          new Changes.Field<>(ChangeKind.TARGETS, "RTO target", plan -> plan.targets().rto()),
          new Changes.Field<>(ChangeKind.TARGETS, "RPO target", plan -> plan.targets().rpo()),
          new Changes.Field<>(
              ChangeKind.MAX_DURATION, "longest duration", RecoveryPlan::maxDuration),
          new Changes.Field<>(ChangeKind.TAGS, "tags", plan -> Words.tags(plan.tags())));

  private final Map<String, Wave> before;
  private final Map<String, Wave> after;
  private final Map<String, String> newNames;
  private final Changes changes;

  private PlanDiff(List<Wave> before, List<Wave> after, Changes changes) {
    this.before = byName(before);
    this.after = byName(after);
    this.changes = changes;
    this.newNames = newNames(this.before, this.after);
  }

  /**
   * What the later version does that the earlier one does not; empty if both do the same. Ids,
   * versions, and who changed the plan when are not compared.
   */
  public static List<PlanChange> between(RecoveryPlan before, RecoveryPlan after) {
    Changes changes = Changes.ofPlan();
    changes.compare(FIELDS, before, after, "of the plan");
    generation(changes, before.generatedWaves(), after.generatedWaves());
    new PlanDiff(before.waves(), after.waves(), changes).compareWaves();
    HookDiff.compare(
        changes, "after a termination", before.afterTermination(), after.afterTermination());
    return changes.all();
  }

  private static void generation(
      Changes changes, Optional<WaveGeneration> before, Optional<WaveGeneration> after) {
    Optional<String> was = before.map(WaveGeneration::tagKey);
    Optional<String> is = after.map(WaveGeneration::tagKey);
    if (!was.equals(is)) {
      changes.add(
          ChangeKind.WAVE_GENERATION,
          "makes the waves " + source(is) + " instead of " + source(was));
    }
    if (before.isPresent() && after.isPresent()) {
      // A wave as they all are shows what else has changed.
      Wave one = before.get().wave(1, List.of());
      WaveDiff.compare(changes, "each generated wave", one, after.get().wave(1, List.of()));
    } else {
      after.ifPresent(
          it -> changes.add(ChangeKind.GROUP_ADDED, "generates waves from " + groups(it)));
      before.ifPresent(
          it ->
              changes.add(
                  ChangeKind.GROUP_REMOVED, "no longer generates waves from " + groups(it)));
    }
  }

  private static String source(Optional<String> tagKey) {
    return tagKey.map(key -> "from tag '" + key + "'").orElse("as they are listed");
  }

  private static String groups(WaveGeneration generation) {
    return "groups " + Words.quoted(generation.groupIds());
  }

  private void compareWaves() {
    newNames.forEach(
        (was, is) -> {
          if (!was.equals(is)) {
            changes
                .ofWave(is)
                .add(ChangeKind.WAVE_RENAMED, "renames wave '" + was + "' to '" + is + "'");
          }
        });
    before.keySet().stream()
        .filter(name -> !newNames.containsKey(name))
        .forEach(
            name ->
                changes.ofWave(name).add(ChangeKind.WAVE_REMOVED, "removes wave '" + name + "'"));
    Map<String, Set<String>> waitsFor = WaveGraph.of(List.copyOf(after.values())).dependencies();
    after.keySet().stream()
        .filter(name -> !newNames.containsValue(name))
        .forEach(name -> added(name, waitsFor.getOrDefault(name, Set.of())));
    compareOrder();
    compareDependencies(waitsFor);
    newNames.forEach(
        (was, is) -> {
          Wave old = before.get(was);
          Wave now = after.get(is);
          if (old != null && now != null) {
            WaveDiff.compare(changes.ofWave(is), "wave '" + is + "'", old, now);
          }
        });
  }

  private void added(String name, Set<String> waitsFor) {
    changes
        .ofWave(name)
        .add(ChangeKind.WAVE_ADDED, "adds wave '" + name + "', which starts " + start(waitsFor));
  }

  private void compareOrder() {
    List<String> was = List.copyOf(newNames.values());
    List<String> is = after.keySet().stream().filter(newNames::containsValue).toList();
    if (!was.equals(is)) {
      changes.add(
          ChangeKind.WAVES_REORDERED,
          "lists the waves as " + Words.quoted(is) + " instead of " + Words.quoted(was));
    }
  }

  private void compareDependencies(Map<String, Set<String>> now) {
    Map<String, Set<String>> then = WaveGraph.of(List.copyOf(before.values())).dependencies();
    newNames.forEach(
        (was, is) -> {
          Set<String> old = new LinkedHashSet<>();
          then.getOrDefault(was, Set.of())
              .forEach(name -> old.add(newNames.getOrDefault(name, name)));
          Set<String> present = now.getOrDefault(is, Set.of());
          if (!old.equals(present)) {
            changes
                .ofWave(is)
                .add(
                    ChangeKind.DEPENDENCIES,
                    "starts wave '" + is + "' " + start(present) + " instead of " + start(old));
          }
        });
  }

  private static String start(Set<String> waitsFor) {
    return waitsFor.isEmpty() ? "at once" : "after " + Words.quoted(waitsFor);
  }

  private static Map<String, Wave> byName(List<Wave> waves) {
    Map<String, Wave> byName = new LinkedHashMap<>();
    waves.forEach(wave -> byName.putIfAbsent(wave.name(), wave));
    return byName;
  }

  /** The new name of every wave that is still there, in the order of the earlier version. */
  private static Map<String, String> newNames(Map<String, Wave> before, Map<String, Wave> after) {
    Map<String, String> names = new LinkedHashMap<>();
    before.forEach(
        (name, wave) -> {
          if (after.containsKey(name)) {
            names.put(name, name);
          } else {
            after.values().stream()
                .filter(other -> !before.containsKey(other.name()))
                .filter(other -> !names.containsValue(other.name()))
                .filter(other -> WaveDiff.sameButForName(wave, other))
                .findFirst()
                .ifPresent(other -> names.put(name, other.name()));
          }
        });
    return names;
  }
}
