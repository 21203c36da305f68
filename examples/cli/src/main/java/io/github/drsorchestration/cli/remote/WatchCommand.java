package io.github.drsorchestration.cli.remote;

import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.watch.RemoteExecutions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Follows an execution. */
@Command(
    name = "watch",
    description = {
      "Follow an execution on a server to its end.",
      "The exit code tells how it ended. Ctrl-C stops the watching, not the execution."
    })
@EndsWith({
  ExitCode.PARTIAL,
  ExitCode.FAILED,
  ExitCode.CANCELLED,
  ExitCode.TIMED_OUT,
  ExitCode.STILL_RUNNING,
  ExitCode.REFUSED,
  ExitCode.CLEANUP_FAILED,
  ExitCode.UNPROTECTED
})
final class WatchCommand extends RemoteCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "EXECUTION",
      description = "The execution's id; by default the only one that is unfinished.")
  private Optional<String> executionId = Optional.empty();

  @Mixin private final Following following = new Following();

  @Override
  List<String> operations() {
    return List.of("listEvents");
  }

  @Override
  public Integer call() {
    ServerClient server = options().connect();
    RemoteExecutions executions = new RemoteExecutions(server);
    String id = executionId.orElseGet(executions::unfinished);
    return following.follow(this, server, executions.get(id), 0);
  }
}
