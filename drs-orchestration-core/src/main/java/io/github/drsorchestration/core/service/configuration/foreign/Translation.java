package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.input.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * A file as a configuration document of this library. Nothing is looked up: groups are named, and
 * whatever the file does not say is missing, for the import to complain about.
 *
 * @param format what the file is
 * @param configuration the document
 * @param remarks what has no equivalent, or means something else here
 */
public record Translation(FileFormat format, JsonNode configuration, List<Remark> remarks) {

  public Translation {
    remarks = List.copyOf(remarks);
  }

  /**
   * The translation of a file; a configuration of this library is its own.
   *
   * @param accountId the account of groups for which the file names none
   * @throws InvalidInputException if nothing in it can be imported, saying what it is and what to
   *     do instead; or if a field has the wrong type
   */
  public static Translation of(JsonNode file, Optional<String> accountId) {
    FileFormat format = Recognition.of(file);
    Findings findings = new Findings();
    JsonNode configuration =
        switch (format) {
          case CONFIGURATION -> file;
          case ORCHESTRATOR_EXPORT -> new OrchestratorExport(findings, accountId).translate(file);
          case PLAN_AUTOMATION_APPLICATION -> new PlanAutomation(findings).translate(file);
          default ->
              throw new InvalidInputException(
                  "configuration", "is " + format.label() + ": " + format.advice());
        };
    return new Translation(format, configuration, findings.remarks());
  }
}
