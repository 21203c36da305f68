package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.watch.RemoteExecutions;
import io.github.drsorchestration.cli.remote.watch.RemoteRequest;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Plural;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Makes a request to an execution of a server, and waits until the server has acted on it. */
public final class ServerRequest {

  private final CommandSpec spec;
  private final RemoteOptions options;

  public ServerRequest(CommandSpec spec, RemoteOptions options) {
    this.spec = spec;
    this.options = options;
  }

  /**
   * Makes the request.
   *
   * @param executionId may be left out if only one execution is unfinished
   * @return the exit code, which tells what became of the request while the command waited
   */
  public int make(Optional<String> executionId, ExecutionRequest request, Duration wait) {
    ServerClient server = options.connect();
    String id = executionId.orElseGet(new RemoteExecutions(server)::unfinished);
    boolean json = options.json();
    Console console = json ? Output.errors(spec) : Output.lines(spec);
    RemoteRequest made = RemoteRequest.make(server, id, request);
    console.println("recorded: %s of execution %s".formatted(request.type(), id));
    console.flush();
    ExitCode code = wait.isZero() ? ExitCode.OK : await(server, made, wait, console);
    if (json) {
      ObjectNode about = RemoteExecutions.about(id);
      Output.lines(spec).printJson(server.call("getExecution", about).text());
    }
    return code.code();
  }

  private ExitCode await(ServerClient server, RemoteRequest made, Duration wait, Console console) {
    Console errors = Output.errors(spec);
    if (!made.await(wait)) {
      errors.println(
          "warning: within %s the server has not acted on it"
              .formatted(Plural.of(wait.toSeconds(), "second")));
      errors.println("Is it well? " + options.program(server.server()) + "health");
      return ExitCode.NOT_DRIVEN;
    }
    Optional<String> refusal = made.refusal();
    if (refusal.isPresent()) {
      errors.println("error: refused: " + refusal.get());
      return ExitCode.REFUSED;
    }
    console.println("obeyed: the execution is " + made.execution().status());
    return ExitCode.OK;
  }
}
