package io.github.drsorchestration.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Standard output and standard error of a command. */
public final class Output {

  private Output() {}

  /** Standard output, for lines. */
  public static Console lines(@Nullable CommandSpec spec) {
    return on(spec, Terminal.PIPE);
  }

  /** Standard output, for what suits this terminal. */
  public static Console on(@Nullable CommandSpec spec, Terminal terminal) {
    return new Console(commandLine(spec).getOut(), terminal);
  }

  /** Standard error, for lines. */
  public static Console errors(@Nullable CommandSpec spec) {
    return new Console(commandLine(spec).getErr(), Terminal.PIPE);
  }

  /** Prints a document of the program itself as it is. */
  public static void print(@Nullable CommandSpec spec, String document) {
    commandLine(spec).getOut().print(document);
  }

  /** A value as indented JSON. */
  public static String json(Object value) {
    try {
      return DomainJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Picocli has injected the specification before it calls the command. */
  private static CommandLine commandLine(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "spec").commandLine();
  }
}
