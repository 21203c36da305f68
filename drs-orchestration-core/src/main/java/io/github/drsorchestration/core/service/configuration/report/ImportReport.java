package io.github.drsorchestration.core.service.configuration.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.service.configuration.foreign.FileFormat;
import io.github.drsorchestration.core.service.configuration.foreign.Remark;
import java.util.List;
import java.util.Optional;

/**
 * What an import did; a dry run answers the same and does nothing.
 *
 * @param format what kind of file it was
 * @param dryRun whether nothing was to be written
 * @param mode what was to happen if an item could not be written
 * @param succeeded whether no item failed
 * @param summary what happened, in a sentence
 * @param items every item of the document: accounts, groups, plans
 * @param remarks what a file of another tool says that has no equivalent or means something else
 * @param translation such a file as a configuration of this library, which can be changed and
 *     imported instead
 */
public record ImportReport(
    FileFormat format,
    boolean dryRun,
    ImportMode mode,
    boolean succeeded,
    String summary,
    List<ImportedItem> items,
    List<Remark> remarks,
    Optional<JsonNode> translation) {

  public ImportReport {
    items = List.copyOf(items);
    remarks = List.copyOf(remarks);
  }

  /** The items of which this became. */
  public List<ImportedItem> items(ImportOutcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).toList();
  }
}
