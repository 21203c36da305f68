package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.cli.output.JsonFile;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code --json FILE}, where {@code -} is standard output. */
public final class JsonOption {

  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description =
          "Also write the results as JSON to FILE. With '-' the JSON goes to standard output and"
              + " the text to standard error.")
  private @Nullable Path file;

  /** The file, checked to be writable; absent without the option, and for standard output. */
  public Optional<JsonFile> file() {
    return Optional.ofNullable(file).filter(path -> !toStandardOutput()).map(JsonFile::at);
  }

  /** The path to tell the user about. */
  public Optional<Path> path() {
    return Optional.ofNullable(file).filter(path -> !toStandardOutput());
  }

  /** Where the text goes. */
  public Console console(@Nullable CommandSpec spec, Terminal terminal) {
    return toStandardOutput() ? Output.errors(spec) : Output.on(spec, terminal);
  }

  /** Prints the document if it is to go to standard output. */
  public void print(@Nullable CommandSpec spec, Object document) {
    if (toStandardOutput()) {
      Output.lines(spec).printJson(Output.json(document));
    }
  }

  private boolean toStandardOutput() {
    return file != null && file.toString().equals(STANDARD_OUTPUT);
  }
}
