package io.github.drsorchestration.cli.output;

import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.terminal.Printable;
import io.github.drsorchestration.core.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The directory that {@code --output} names. */
public final class ReportFiles {

  private final Path directory;

  private ReportFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Creates the directory if necessary, before a command does any work.
   *
   * @throws BadInputException if reports cannot be written there
   */
  public static ReportFiles in(Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new BadInputException("--output " + directory + ": is a file, not a directory");
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException refused) {
      throw new BadInputException("--output " + directory + ": the directory cannot be created");
    }
    if (!Files.isWritable(directory)) {
      throw new BadInputException("--output " + directory + ": the directory is not writable");
    }
    return new ReportFiles(directory);
  }

  /** Writes the report as HTML and JSON, and returns both files. */
  public List<Path> write(ExecutionReport report) {
    return write("report", HtmlReport.render(report), report);
  }

  /** Writes the report of the way home as HTML and JSON, and returns both files. */
  public List<Path> write(RoundTrip trip) {
    ExecutionReport home = trip.failback();
    return write("failback", HtmlReport.render(home, trip.recovery()), home);
  }

  /** Writes an HTML page and a JSON document under this name, and returns both files. */
  public List<Path> write(String name, String page, Object document) {
    Path html = directory.resolve(name + ".html");
    Path json = directory.resolve(name + ".json");
    write("--output", html, Printable.withoutLoneSurrogates(page));
    write("--output", json, Printable.json(Output.json(document)) + "\n");
    return List.of(html, json);
  }

  static void write(String option, Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException refused) {
      throw new BadInputException(option + " " + file + ": the file cannot be written");
    }
  }
}
