package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.problem.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the report of an execution, as commands write it. */
public final class ReportReader {

  private ReportReader() {}

  /**
   * The report in a file.
   *
   * @throws BadInputException if there is none
   */
  public static ExecutionReport read(Path file) {
    try {
      return DomainJson.mapper().readValue(Files.readString(file), ExecutionReport.class);
    } catch (JsonProcessingException wrong) {
      throw new BadInputException(file + ": is not a JSON report: " + wrong.getOriginalMessage());
    } catch (IOException unreadable) {
      throw new BadInputException(file + ": cannot be read");
    }
  }
}
