package io.github.drsorchestration.cli.output;

import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.terminal.Printable;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that {@code --json} names. */
public final class JsonFile {

  private static final String OPTION = "--json";

  private final Path file;

  private JsonFile(Path file) {
    this.file = file;
  }

  /**
   * Checks the file before a command does any work.
   *
   * @throws BadInputException if it cannot be written
   */
  public static JsonFile at(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    boolean place = directory != null && Files.isDirectory(directory);
    if (!place
        || Files.isDirectory(file)
        || !Files.isWritable(Files.exists(file) ? file : directory)) {
      throw new BadInputException(OPTION + " " + file + ": the file cannot be written");
    }
    return new JsonFile(file);
  }

  public void write(Object document) {
    ReportFiles.write(OPTION, file, Printable.json(Output.json(document)) + "\n");
  }
}
