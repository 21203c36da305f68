package io.github.drsorchestration.core.service.configuration.report;

import io.github.drsorchestration.api.failure.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of one item of a document, or would become of it.
 *
 * @param kind what it is
 * @param path where it is in the configuration, such as {@code groups[2]}
 * @param id its id in the store; absent where it has none and would get one
 * @param name its name
 * @param outcome what became of it
 * @param reason why, for people
 * @param problems what is wrong with it, by path in the configuration
 */
public record ImportedItem(
    ItemKind kind,
    String path,
    Optional<String> id,
    String name,
    ImportOutcome outcome,
    String reason,
    List<Problem> problems) {

  /** The order of the document. */
  public static final Comparator<ImportedItem> IN_ORDER =
      Comparator.comparing(ImportedItem::kind)
          .thenComparing(item -> item.path().length())
          .thenComparing(ImportedItem::path);

  public ImportedItem {
    problems = List.copyOf(problems);
  }
}
