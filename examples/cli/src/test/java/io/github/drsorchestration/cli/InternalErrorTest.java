package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.exit.ErrorHandler;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class InternalErrorTest {

  private final StringWriter err = new StringWriter();
  private final CommandLine commandLine =
      new CommandLine(new Broken())
          .setExecutionExceptionHandler(new ErrorHandler())
          .setErr(new PrintWriter(err, true));

  @Test
  void an_internal_error_is_one_line() {
    assertThat(commandLine.execute()).isEqualTo(1);
    assertThat(err)
        .hasToString(
            "internal error: IllegalStateException: first line second line (--debug shows"
                + " the stack trace)\n");
  }

  @Test
  void debug_shows_the_stack_trace() {
    assertThat(commandLine.execute("--debug")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("internal error: IllegalStateException: first line second line\n")
        .contains("\tat " + InternalErrorTest.class.getName());
  }

  @Command(name = "broken")
  static final class Broken implements Callable<Integer> {

    @SuppressWarnings("UnusedVariable") // the exception handler looks for the option itself
    @Option(names = "--debug")
    private boolean debug;

    @Override
    public Integer call() {
      throw new IllegalStateException("first line\n second line");
    }
  }
}
