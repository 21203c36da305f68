package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.reading.BadInputException;
import io.github.drsorchestration.core.report.html.HtmlReport;
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
    return write("report", HtmlReport.render(report), report);
  }

  /** Writes both forms, with this name, and says where. */
  List<Path> write(String name, String page, Object document) {
    Path html = directory.resolve(name + ".html");
    Path json = directory.resolve(name + ".json");
    try {
      Files.writeString(html, page);
    } catch (IOException refused) {
      throw new BadInputException("--output " + directory + ": the report cannot be written");
    }
    writeJson("--output", json, document);
    return List.of(html, json);
  }

  /**
   * Whether a file can be written, before anything is done that takes long.
   *
   * @throws BadInputException if it cannot
   */
  static void checkWritable(String option, Path file) {
    Path directory = file.toAbsolutePath().getParent();
    boolean place = directory != null && Files.isDirectory(directory);
    if (!place
        || Files.isDirectory(file)
        || !Files.isWritable(Files.exists(file) ? file : directory)) {
      throw new BadInputException(option + " " + file + ": the file cannot be written");
    }
  }

  /** Writes a document as JSON for people and programs. */
  static void writeJson(String option, Path file, Object document) {
    try {
      Files.writeString(
          file,
          DomainJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
    } catch (IOException refused) {
      throw new BadInputException(option + " " + file + ": the file cannot be written");
    }
  }
}
