package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.core.service.configuration.document.ConfigurationReader;
import io.github.drsorchestration.core.service.configuration.document.Entry;
import io.github.drsorchestration.core.service.configuration.report.ImportOutcome;
import io.github.drsorchestration.core.service.configuration.report.ImportedItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What becomes of an entry of a document.
 *
 * @param kind what is done with items of its kind
 * @param entry the entry
 * @param outcome what becomes of it
 * @param reason why
 * @param problems what is wrong with it
 * @param stored what is stored of it
 * @param value what the store is to have, or has now
 * @param <T> its type
 */
record Change<T>(
    Kind<T> kind,
    Entry<T> entry,
    ImportOutcome outcome,
    String reason,
    List<Problem> problems,
    Optional<T> stored,
    Optional<T> value) {

  private static final String DOUBT = "may have been written: ";

  static <T> Change<T> of(
      Kind<T> kind, Entry<T> entry, ImportOutcome outcome, String reason, Optional<T> stored) {
    Optional<T> value = entry.value();
    return new Change<>(kind, entry, outcome, reason, List.of(), stored, value);
  }

  static <T> Change<T> failed(Kind<T> kind, Entry<T> entry, List<Problem> problems) {
    String reason = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    return new Change<>(
        kind, entry, ImportOutcome.FAILED, reason, problems, Optional.empty(), entry.value());
  }

  /** The change that cannot be made, for a reason that concerns the whole entry. */
  Change<T> failed(String why) {
    Problem problem = ConfigurationReader.below(entry.path(), new Problem("", why));
    return new Change<>(kind, entry, ImportOutcome.FAILED, why, List.of(problem), stored, value);
  }

  /** The change of which nobody knows whether it was made. */
  Change<T> inDoubt(String why) {
    return failed(DOUBT + why);
  }

  boolean isInDoubt() {
    return isFailed() && reason.startsWith(DOUBT);
  }

  Change<T> with(ImportOutcome other, String why) {
    return new Change<>(kind, entry, other, why, problems, stored, value);
  }

  Change<T> with(T written) {
    return new Change<>(kind, entry, outcome, reason, problems, stored, Optional.of(written));
  }

  boolean isWritten() {
    return outcome.isWritten();
  }

  boolean isFailed() {
    return outcome == ImportOutcome.FAILED;
  }

  /** The id that the item has, or will have, in the store. */
  String id() {
    return value.map(kind::id).orElse("");
  }

  /** The item of the report; an id that is only thought up is none. */
  ImportedItem item(boolean written) {
    Optional<String> id =
        stored
            .map(kind::id)
            .or(entry::id)
            .or(() -> written && isWritten() ? value.map(kind::id) : Optional.empty());
    return new ImportedItem(kind.kind(), entry.path(), id, entry.name(), outcome, reason, problems);
  }
}
