package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.view.Table;
import io.github.drsorchestration.cli.remote.watch.RemoteExecutions;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Shows an execution of a server as it is now, or lists the latest. */
public final class ServerStatus {

  private final CommandSpec spec;
  private final RemoteOptions options;

  public ServerStatus(CommandSpec spec, RemoteOptions options) {
    this.spec = spec;
    this.options = options;
  }

  /** Returns the exit code. */
  public int show(Optional<String> executionId, int latest) {
    ServerClient server = options.connect();
    Answer answer =
        executionId
            .map(id -> server.call("getReport", RemoteExecutions.about(id)))
            .orElseGet(
                () ->
                    server.call(
                        "listExecutions",
                        JsonNodeFactory.instance.objectNode().put("limit", latest)));
    Terminal terminal = Terminal.detect();
    Console console = Output.on(spec, terminal);
    if (options.json()) {
      console.printJson(answer.text());
    } else if (executionId.isPresent()) {
      console.println(
          Summary.of(
              new RemoteExecutions(server).get(executionId.get()),
              answer.as(ExecutionReport.class),
              List.of()));
    } else {
      Table table = new Table(Noun.executions().columns());
      table.add(answer.json().path("items"));
      console.println(table.lines(terminal));
    }
    return ExitCode.OK.code();
  }
}
