package io.github.drsorchestration.core.service.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.core.service.configuration.report.ImportMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document to import.
 *
 * @param dryRun whether to tell what would happen and write nothing, which is the default
 * @param mode what to do if an item cannot be written; by default nothing is written then
 * @param onConflict what to do with an item that is stored and differs; by default the stored one
 *     stays
 * @param accountId the account of groups for which a file of another tool names none
 * @param configuration a configuration of this library, or a file of another tool
 */
public record ImportRequest(
    Optional<Boolean> dryRun,
    Optional<ImportMode> mode,
    Optional<OnConflict> onConflict,
    Optional<String> accountId,
    JsonNode configuration) {

  public ImportRequest {
    requireSet(configuration);
  }

  /** A dry run of an import that writes all of this or nothing. */
  public static ImportRequest dryRun(JsonNode configuration) {
    return new ImportRequest(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), configuration);
  }

  /** The same, not as a dry run. */
  public ImportRequest forReal() {
    return new ImportRequest(Optional.of(false), mode, onConflict, accountId, configuration);
  }

  public ImportRequest with(ImportMode wanted) {
    return new ImportRequest(dryRun, Optional.of(wanted), onConflict, accountId, configuration);
  }

  public ImportRequest with(OnConflict wanted) {
    return new ImportRequest(dryRun, mode, Optional.of(wanted), accountId, configuration);
  }

  boolean isDryRun() {
    return dryRun.orElse(true);
  }

  ImportMode wantedMode() {
    return mode.orElse(ImportMode.ALL_OR_NOTHING);
  }

  boolean replaces() {
    return onConflict.orElse(OnConflict.SKIP) == OnConflict.REPLACE;
  }

  private static void requireSet(@Nullable JsonNode configuration) {
    if (configuration == null || configuration.isNull() || configuration.isMissingNode()) {
      throw new InvalidValueException("configuration", "must be set");
    }
  }
}
