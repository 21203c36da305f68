package io.github.drsorchestration.cli;

import io.github.drsorchestration.cli.remote.setting.Environment;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Runs the command line within the test, and keeps what it prints. */
public final class Cli {

  public static final Path SAMPLES = Path.of("samples");

  /**
   * How a command ended.
   *
   * @param exitCode its exit code
   * @param out what it printed
   * @param err what it complained of
   */
  public record Result(int exitCode, String out, String err) {}

  private Cli() {}

  /** Nothing is set, and nobody sits in front of a terminal. */
  public static final Environment NOTHING_SET =
      new Environment(
          Map.of(), Path.of("no-such-home"), InputStream.nullInputStream(), Optional.empty());

  public static Result run(Object... arguments) {
    return runIn(NOTHING_SET, arguments);
  }

  public static Result runIn(Environment environment, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Main.commandLine(environment)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exitCode = commandLine.execute(texts);
    return new Result(exitCode, out.toString(), err.toString());
  }

  public static Path sample(String name) {
    return SAMPLES.resolve(name + ".json");
  }
}
