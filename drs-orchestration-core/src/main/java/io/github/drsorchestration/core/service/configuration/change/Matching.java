package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.core.service.configuration.document.ConfigurationReader;
import io.github.drsorchestration.core.service.configuration.document.Entry;
import io.github.drsorchestration.core.service.configuration.report.ImportOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is stored of each entry, by id or by name, and so what has to be done.
 *
 * @param <T> the items
 */
final class Matching<T> {

  private final Kind<T> kind;
  private final boolean replaces;
  private final Map<String, T> storedById = new LinkedHashMap<>();
  private final Map<String, T> storedByName = new HashMap<>();
  private final Map<String, String> pathsById = new HashMap<>();

  Matching(Kind<T> kind, List<T> stored, boolean replaces) {
    this.kind = kind;
    this.replaces = replaces;
    for (T value : stored) {
      storedById.put(kind.id(value), value);
      if (kind.claims(value).contains(Kind.claimTo(kind.name(value)))) {
        storedByName.put(Kind.claimTo(kind.name(value)), value);
      }
    }
  }

  /** The changes that the entries mean, in an order in which they can be made. */
  List<Change<T>> changes(List<Entry<T>> entries) {
    List<Change<T>> changes = new ArrayList<>();
    entries.forEach(entry -> changes.add(change(entry)));
    return new WriteOrder<>(kind, storedById.values()).of(changes);
  }

  private Change<T> change(Entry<T> entry) {
    T wanted = entry.value().orElse(null);
    if (wanted == null || !entry.problems().isEmpty()) {
      return Change.failed(kind, entry, entry.problems());
    }
    Optional<T> stored = storedOf(wanted, entry);
    T value = stored.map(it -> kind.over(it, wanted)).orElse(wanted);
    Entry<T> complete = entry.with(value);
    Change<T> change = change(complete, value, stored);
    String twin = pathsById.putIfAbsent(kind.id(value), entry.path());
    return twin == null ? change : change.failed("is the same " + noun() + " as " + twin);
  }

  private Optional<T> storedOf(T wanted, Entry<T> entry) {
    Optional<T> byId =
        entry.id().flatMap(id -> Optional.ofNullable(storedById.get(kind.id(wanted))));
    return byId.or(
        () ->
            Optional.ofNullable(storedByName.get(Kind.claimTo(kind.name(wanted))))
                .filter(kind::isSeen));
  }

  private Change<T> change(Entry<T> entry, T value, Optional<T> stored) {
    if (stored.filter(it -> !kind.isSeen(it)).isPresent()) {
      return Change.of(kind, entry, ImportOutcome.FAILED, "", Optional.empty())
          .failed("its id is taken");
    }
    if (!kind.isSeen(value)) {
      return Change.of(kind, entry, ImportOutcome.FAILED, "", stored)
          .failed("is outside the scope of the caller");
    }
    if (stored.filter(it -> kind.content(it).equals(kind.content(value))).isPresent()) {
      return Change.of(kind, entry, ImportOutcome.UNCHANGED, "is stored like this", stored);
    }
    if (stored.isPresent() && !replaces) {
      return Change.of(
          kind,
          entry,
          ImportOutcome.SKIPPED,
          "is stored and differs; onConflict REPLACE would replace it",
          stored);
    }
    return checked(entry, value, stored);
  }

  private Change<T> checked(Entry<T> entry, T value, Optional<T> stored) {
    List<Problem> problems =
        kind.problems(value, stored).stream()
            .map(it -> ConfigurationReader.below(entry.path(), it))
            .toList();
    if (!problems.isEmpty()) {
      return Change.failed(kind, entry, problems);
    }
    String reason = stored.isPresent() ? "differs from the stored one" : "is new";
    return Change.of(
        kind,
        entry,
        stored.isPresent() ? ImportOutcome.UPDATED : ImportOutcome.CREATED,
        kind.note(value).map(note -> reason + "; " + note).orElse(reason),
        stored);
  }

  private String noun() {
    return kind.kind().noun();
  }
}
