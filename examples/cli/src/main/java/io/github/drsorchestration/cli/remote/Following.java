package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.exit.Farewell;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.progress.EventSource;
import io.github.drsorchestration.cli.progress.Muteable;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.watch.RemoteExecutions;
import io.github.drsorchestration.cli.remote.watch.RemoteWatch;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an execution is followed to its end. */
final class Following {

  private static final Duration MAX_WAIT_FOR_DISPLAY = Duration.ofSeconds(1);
  private static final Duration FOREVER = Duration.ofDays(36_500);

  @Option(names = "--quiet", description = "Print the summary only.")
  private boolean quiet;

  @Option(names = "--plain", description = "Print lines instead of the live screen.")
  private boolean plain;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long to watch; the exit code then is 15. Default: to the end.")
  private @Nullable Integer timeout;

  /**
   * Prints what happens, and the summary at the end; with {@code --json} only the execution as it
   * ended.
   *
   * @param afterSequence the last event that need not be printed
   * @return the exit code, which tells how the execution ended
   */
  int follow(RemoteCommand command, ServerClient server, Execution execution, long afterSequence) {
    String id = execution.executionId();
    Duration atMost =
        timeout == null
            ? FOREVER
            : Duration.ofSeconds(UsageException.requireAtLeast(0, "--timeout", timeout));
    boolean json = command.options().json();
    Console errors = Output.errors(command.spec());
    Console console =
        json ? errors : Output.on(command.spec(), plain ? Terminal.PIPE : Terminal.detect());
    Display display = Display.on(console, quiet || json, EventSource.SERVER);
    Muteable muteable = new Muteable(display);
    Runnable sayHowToGoOn =
        () -> {
          muteable.mute(MAX_WAIT_FOR_DISPLAY);
          errors.println("");
          sayHowToGoOn(command, server, id);
        };
    Farewell farewell = Farewell.on(sayHowToGoOn);
    try (farewell) {
      Execution ended =
          new RemoteWatch(server, execution, muteable, afterSequence).untilEnd(atMost);
      if (json) {
        ObjectNode about = RemoteExecutions.about(id);
        command.printAsItIs(server.call("getExecution", about));
      } else if (!ended.settled()) {
        muteable.mute(MAX_WAIT_FOR_DISPLAY);
        sayHowToGoOn(command, server, id);
      } else {
        display.finish(Summary.of(ended, new RemoteExecutions(server).report(id), List.of()));
      }
      return (ended.settled() ? ExitCode.of(ended) : ExitCode.STILL_RUNNING).code();
    }
  }

  private static void sayHowToGoOn(RemoteCommand command, ServerClient server, String id) {
    Console errors = Output.errors(command.spec());
    errors.println("stopped watching: execution " + id + " goes on.");
    errors.println("Watch it again: " + command.options().program(server.server()) + "watch " + id);
    errors.flush();
  }
}
