package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.cli.aws.AwsSession;
import io.github.drsorchestration.cli.aws.ExecutionRunner;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.AwsOptions;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Console;
import java.util.List;
import java.util.Optional;
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
 * Makes a request to an execution that another process drives. The request is recorded when the
 * command returns; the execution obeys it at its next step.
 */
@Command(mixinStandardHelpOptions = true)
@EndsWith(ExitCode.REFUSED)
abstract class RequestCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final AwsOptions aws = new AwsOptions();

  @Parameters(
      paramLabel = "EXECUTION",
      arity = "0..1",
      description = "The execution's id. Optional if only one execution is unfinished.")
  private @Nullable String executionId;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "The name to record. Default: ${DEFAULT-VALUE}.")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "The reason to record.")
  private @Nullable String reason;

  private final RequestType type;

  RequestCommand(RequestType type) {
    this.type = type;
  }

  /** Adds what only some requests have. */
  void describe(ExecutionRequest.Builder request) {}

  /** Whether to drive the execution here afterwards. */
  boolean drive() {
    return false;
  }

  @Override
  public final Integer call() {
    Console console = Output.lines(spec);
    ExecutionRequest request = request();
    try (AwsSession session = drive() ? aws.connect() : aws.connectReadOnly()) {
      Execution execution =
          session.orchestrator().executions().request(executionId(session), request);
      console.println("recorded: %s of execution %s".formatted(type, execution.executionId()));
      console.flush();
      return drive() ? drive(session, execution.executionId(), console) : ExitCode.OK.code();
    }
  }

  private ExecutionRequest request() {
    ExecutionRequest.Builder request =
        ExecutionRequest.builder().type(type).by(by).reason(Optional.ofNullable(reason));
    describe(request);
    try {
      return request.build();
    } catch (InvalidValueException invalid) {
      String option = invalid.field().equals("serverIds") ? "servers" : invalid.field();
      throw new UsageException("--" + option + " " + invalid.rule());
    }
  }

  private String executionId(AwsSession session) {
    if (executionId != null) {
      return executionId;
    }
    List<String> unfinished = session.executions().unsettled();
    if (unfinished.size() == 1) {
      return unfinished.get(0);
    }
    throw new UsageException(
        unfinished.isEmpty()
            ? "no execution is unfinished; name one with EXECUTION"
            : unfinished.stream()
                .sorted()
                .collect(
                    Collectors.joining(
                        ", ", "several executions are unfinished; EXECUTION must be one of ", "")));
  }

  private static int drive(AwsSession session, String id, Console console) {
    Display display = Display.on(console, true);
    Execution ended = new ExecutionRunner(session, display).drive(id, 0);
    display.finish(Summary.of(ended, session.orchestrator().executions().report(id), List.of()));
    return ExitCode.of(ended).code();
  }
}
