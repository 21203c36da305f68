package io.github.drsorchestration.quickstart.command;

import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.core.report.HtmlReport;
import io.github.drsorchestration.quickstart.reading.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The directory that reports are written to. */
final class ReportFiles {

  private final Path directory;

  private ReportFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes the directory where it does not exist, before anything else is done.
   *
   * @throws BadInputException if nothing could be written there
   */
  static ReportFiles in(Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new BadInputException("--output " + directory + ": is a file, not a directory");
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException refused) {
      throw new BadInputException("--output " + directory + ": the directory cannot be made");
    }
    if (!Files.isWritable(directory)) {
      throw new BadInputException("--output " + directory + ": the directory cannot be written to");
    }
    return new ReportFiles(directory);
  }

  /** Writes the report in both forms and says where. */
  List<Path> write(ExecutionReport report) {
    Path html = directory.resolve("report.html");
    Path json = directory.resolve("report.json");
    try {
      Files.writeString(html, HtmlReport.render(report));
      Files.writeString(
          json,
          DomainJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    } catch (IOException refused) {
      throw new BadInputException("--output " + directory + ": the report cannot be written");
    }
    return List.of(html, json);
  }
}
