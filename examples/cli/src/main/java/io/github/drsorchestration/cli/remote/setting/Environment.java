package io.github.drsorchestration.cli.remote.setting;

import io.github.drsorchestration.cli.terminal.Terminal;
import java.io.Console;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What surrounds the process.
 *
 * @param variables the environment variables
 * @param home the home directory of the user
 * @param input standard input
 * @param prompt asks the user; absent where nobody sits in front of a terminal
 */
public record Environment(
    Map<String, String> variables, Path home, InputStream input, Optional<Prompt> prompt) {

  private static final String DIRECTORY = "drs-orchestration";

  public Environment {
    variables = Map.copyOf(variables);
  }

  public static Environment ofProcess() {
    return new Environment(
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")),
        System.in,
        Terminal.isInteractive() ? Optional.of(new ConsolePrompt()) : Optional.empty());
  }

  /** A variable that is set and not empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** Where the program keeps its files, as the XDG specification has it. */
  public Path directory() {
    return variable("XDG_CONFIG_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(home.resolve(".config"))
        .resolve(DIRECTORY);
  }

  private static final class ConsolePrompt implements Prompt {

    private final Console console = Objects.requireNonNull(System.console(), "console");

    @Override
    public String ask(String question) {
      return Objects.requireNonNullElse(console.readLine("%s", question), "");
    }

    @Override
    public String askSecretly(String question) {
      char[] typed = console.readPassword("%s", question);
      return typed == null ? "" : new String(typed);
    }
  }
}
