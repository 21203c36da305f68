package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.cli.aws.AwsSession;
import io.github.drsorchestration.cli.aws.RecordedRequest;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.AwsOptions;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.remote.RemoteOptions;
import io.github.drsorchestration.cli.remote.ServerRequest;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Plural;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * Makes a request to an execution that another process drives. The request is recorded first; then
 * the command waits for a while until the execution has obeyed it.
 */
@Command(mixinStandardHelpOptions = true)
@EndsWith({ExitCode.REFUSED, ExitCode.NOT_DRIVEN})
abstract class RequestCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final AwsOptions aws = new AwsOptions();
  @Mixin private @Nullable RemoteOptions remote;

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

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description =
          "How long to wait for a process to act on the request; 0 to return at once. Default:"
              + " ${DEFAULT-VALUE}.")
  private int waitSeconds;

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
    UsageException.requireAtLeast(0, "--wait", waitSeconds);
    if (drive() && waits()) {
      throw new UsageException("--wait cannot be used with --drive, which waits for the end");
    }
    Console console = Output.lines(spec);
    ExecutionRequest request = request();
    RemoteOptions server = Objects.requireNonNull(remote, "remote");
    if (server.isMeant(AwsOptions.typedIn(arguments()))) {
      refuseWhatServersDo();
      return new ServerRequest(Objects.requireNonNull(spec, "spec"), server)
          .make(Optional.ofNullable(executionId), request, Duration.ofSeconds(waitSeconds));
    }
    try (AwsSession session = drive() ? aws.connect() : aws.connectReadOnly()) {
      Execution execution =
          session.orchestrator().executions().request(executionId(session), request);
      console.println("recorded: %s of execution %s".formatted(type, execution.executionId()));
      console.flush();
      return drive()
          ? new Driving(session, Output.errors(spec), aws.asTyped(), tool())
              .drive(
                  execution,
                  () -> {},
                  execution.eventCount(),
                  Display.on(console, true),
                  Optional.empty())
          : await(session, execution, console);
    }
  }

  private boolean waits() {
    return arguments().hasMatchedOption("--wait");
  }

  /** A server knows who makes a request, and drives what it has by itself. */
  private void refuseWhatServersDo() {
    for (String option : List.of("--by", "--drive")) {
      if (arguments().hasMatchedOption(option)) {
        throw new UsageException(option + " cannot be used with a server");
      }
    }
  }

  private ParseResult arguments() {
    return Objects.requireNonNull(spec, "spec").commandLine().getParseResult();
  }

  /** The exit code that tells what became of the request while the command waited. */
  private int await(AwsSession session, Execution recorded, Console console) {
    if (waitSeconds == 0) {
      return ExitCode.OK.code();
    }
    RecordedRequest request = RecordedRequest.lastOf(session, recorded);
    switch (request.await(Duration.ofSeconds(waitSeconds))) {
      case OBEYED -> {
        console.println("obeyed: the execution is " + request.execution().status());
        return ExitCode.OK.code();
      }
      case REFUSED -> {
        Output.errors(spec).println("error: refused: " + request.refusal());
        return ExitCode.REFUSED.code();
      }
      case PENDING -> {
        Console errors = Output.errors(spec);
        errors.println(
            "warning: within %s nothing has acted on it; no process seems to drive the execution"
                .formatted(Plural.of(waitSeconds, "second")));
        errors.println(
            "Drive it here: drs-orchestration run --continue "
                + recorded.executionId()
                + aws.asTyped());
        return ExitCode.NOT_DRIVEN.code();
      }
    }
    throw new AssertionError("unreachable");
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
      return session.known(executionId);
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

  private String tool() {
    return Objects.requireNonNull(spec, "spec").root().version()[0];
  }
}
