package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveGeneration;
import io.github.drsorchestration.core.service.configuration.document.ConfigurationReader;
import io.github.drsorchestration.core.service.configuration.document.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which groups the plans of a document mean: those of the document, by id or by name, and otherwise
 * stored ones.
 */
final class References {

  private final Map<String, Change<ProtectionGroup>> inDocument = new HashMap<>();
  private final Map<String, String> stored = new HashMap<>();

  References(List<Change<ProtectionGroup>> changes, Collection<ProtectionGroup> visible) {
    changes.forEach(it -> inDocument.putIfAbsent(Kind.claimTo(it.entry().name()), it));
    changes.forEach(it -> it.entry().id().ifPresent(id -> inDocument.put(id, it)));
    visible.forEach(it -> stored.putIfAbsent(Kind.claimTo(it.name()), it.groupId()));
    visible.forEach(it -> stored.put(it.groupId(), it.groupId()));
  }

  /** The plan with the ids that its groups have in the store. */
  Entry<RecoveryPlan> resolve(Entry<RecoveryPlan> entry) {
    RecoveryPlan plan = entry.value().orElse(null);
    return plan == null ? entry : resolve(entry, plan);
  }

  private Entry<RecoveryPlan> resolve(Entry<RecoveryPlan> entry, RecoveryPlan plan) {
    List<Problem> problems = new ArrayList<>();
    List<Wave> waves = new ArrayList<>();
    for (int i = 0; i < plan.waves().size(); i++) {
      Wave wave = plan.waves().get(i);
      String path = entry.path() + ".waves[" + i + "]";
      List<String> ids = resolve(wave.groupIds(), path, problems);
      resolved(() -> wave.toBuilder().groupIds(ids).build(), path, problems).ifPresent(waves::add);
    }
    Optional<WaveGeneration> generation =
        plan.generatedWaves()
            .flatMap(it -> resolve(it, entry.path() + ".generatedWaves", problems));
    return problems.isEmpty()
        ? entry.with(plan.toBuilder().waves(waves).generatedWaves(generation).build())
        : entry.with(problems);
  }

  private Optional<WaveGeneration> resolve(
      WaveGeneration generation, String path, List<Problem> problems) {
    List<String> ids = resolve(generation.groupIds(), path, problems);
    return resolved(
        () -> WaveGeneration.builder().from(generation).groupIds(ids).build(), path, problems);
  }

  /** An id and a name of one group are two references, of which a wave may have one. */
  private static <V> Optional<V> resolved(Supplier<V> value, String path, List<Problem> problems) {
    try {
      return Optional.of(value.get());
    } catch (InvalidValueException e) {
      problems.add(ConfigurationReader.below(path, new Problem(e.field(), e.rule())));
      return Optional.empty();
    }
  }

  private List<String> resolve(List<String> references, String path, List<Problem> problems) {
    List<String> ids = new ArrayList<>();
    for (int k = 0; k < references.size(); k++) {
      String reference = references.get(k);
      Optional<Change<ProtectionGroup>> meant =
          Optional.ofNullable(inDocument.get(reference))
              .or(() -> Optional.ofNullable(inDocument.get(Kind.claimTo(reference))));
      if (meant.filter(Change::isFailed).isPresent()) {
        problems.add(
            new Problem(
                path + ".groupIds[" + k + "]",
                "'" + reference + "' is " + meant.get().entry().path() + ", which failed"));
      }
      ids.add(meant.map(Change::id).orElseGet(() -> storedId(reference)));
    }
    return ids;
  }

  /** What nobody knows stays as it is; the validation of the plan names it. */
  private String storedId(String reference) {
    return Optional.ofNullable(stored.get(reference))
        .orElseGet(() -> stored.getOrDefault(Kind.claimTo(reference), reference));
  }
}
