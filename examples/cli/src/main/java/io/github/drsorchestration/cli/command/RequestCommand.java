package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.cli.live.Connection;
import io.github.drsorchestration.cli.live.LiveRun;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.progress.Summary;
import io.github.drsorchestration.cli.progress.Terminal;
import io.github.drsorchestration.cli.reading.BadInputException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Asks something of an execution that another process drives. The request is on record when the
 * command returns; it is obeyed at the next step.
 */
@Command(mixinStandardHelpOptions = true)
public abstract class RequestCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final AwsOptions aws = new AwsOptions();

  @Parameters(
      paramLabel = "EXECUTION",
      arity = "0..1",
      description = "Its id; not needed where only one is unfinished.")
  private @Nullable String executionId;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who asks; by default ${DEFAULT-VALUE}.")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record.")
  private @Nullable String reason;

  @Option(names = "--wave", paramLabel = "NAME", description = "The wave that is meant.")
  private @Nullable String wave;

  @Option(
      names = "--servers",
      paramLabel = "ID",
      split = ",",
      description = "The servers to retry or skip; by default all that failed.")
  private Set<String> servers = Set.of();

  @Option(
      names = "--drive",
      description = "Drive the execution here to its end: where no other process does.")
  private boolean drive;

  private final RequestType type;

  RequestCommand(RequestType type) {
    this.type = type;
  }

  @Override
  public Integer call() {
    PrintWriter out = Commands.out(spec);
    ExecutionRequest request =
        ExecutionRequest.builder()
            .type(type)
            .by(by)
            .reason(Optional.ofNullable(reason))
            .wave(Optional.ofNullable(wave))
            .serverIds(servers)
            .build();
    try (Connection connection = drive ? aws.connect() : aws.connectToAsk()) {
      Execution asked =
          connection.orchestrator().executions().request(executionId(connection), request);
      out.println("%s of execution %s is on record".formatted(type, asked.executionId()));
      out.flush();
      return drive ? drive(connection, asked.executionId(), out) : ExitCode.OK.code();
    }
  }

  private String executionId(Connection connection) {
    if (executionId != null) {
      return executionId;
    }
    List<String> unfinished = connection.executions().unsettled();
    if (unfinished.size() == 1) {
      return unfinished.get(0);
    }
    throw new BadInputException(
        unfinished.isEmpty()
            ? "no execution is unfinished, so EXECUTION must say which is meant"
            : unfinished.stream()
                .sorted()
                .collect(
                    Collectors.joining(
                        ", ",
                        "several executions are unfinished, so EXECUTION must be one of ",
                        "")));
  }

  private int drive(Connection connection, String id, PrintWriter out) {
    Display display = Display.on(out, Terminal.PIPE, true);
    Execution ended = new LiveRun(connection, display).drive(id, 0);
    display.ended(Summary.of(ended, connection.orchestrator().executions().report(id), List.of()));
    return ExitCode.of(ended.status()).code();
  }

  /** {@code pause}. */
  @Command(name = "pause", description = "Start nothing new until a resume.")
  public static final class Pause extends RequestCommand {
    Pause() {
      super(RequestType.PAUSE);
    }
  }

  /** {@code resume}. */
  @Command(name = "resume", description = "Go on after a pause.")
  public static final class Resume extends RequestCommand {
    Resume() {
      super(RequestType.RESUME);
    }
  }

  /** {@code cancel}. */
  @Command(
      name = "cancel",
      description = "Start nothing more, let running jobs end; needs --reason.")
  public static final class Cancel extends RequestCommand {
    Cancel() {
      super(RequestType.CANCEL);
    }
  }

  /** {@code approve}. */
  @Command(name = "approve", description = "Let the wave that waits begin.")
  public static final class Approve extends RequestCommand {
    Approve() {
      super(RequestType.APPROVE);
    }
  }

  /** {@code deny}. */
  @Command(name = "deny", description = "Do not let the wave begin that waits; needs --reason.")
  public static final class Deny extends RequestCommand {
    Deny() {
      super(RequestType.DENY);
    }
  }

  /** {@code retry}. */
  @Command(name = "retry", description = "Launch failed servers again, and nothing else.")
  public static final class Retry extends RequestCommand {
    Retry() {
      super(RequestType.RETRY);
    }
  }

  /** {@code skip}. */
  @Command(name = "skip", description = "Go on without servers; needs --reason.")
  public static final class Skip extends RequestCommand {
    Skip() {
      super(RequestType.SKIP);
    }
  }

  /** {@code terminate}. */
  @Command(
      name = "terminate",
      description = "Terminate the instances of an execution that has ended; needs --reason.")
  public static final class Terminate extends RequestCommand {
    Terminate() {
      super(RequestType.TERMINATE);
    }
  }
}
