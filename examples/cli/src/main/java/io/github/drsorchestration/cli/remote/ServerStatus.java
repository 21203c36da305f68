package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.view.Table;
import io.github.drsorchestration.cli.remote.watch.RemoteExecutions;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Shows an execution of a server as it is now, or lists the latest. */
public final class ServerStatus {

  private final CommandSpec spec;
  private final RemoteOptions options;

  public ServerStatus(CommandSpec spec, RemoteOptions options) {
    this.spec = spec;
    this.options = options;
  }

  /** Shows an execution, or with JSON its report, and returns the exit code. */
  public int show(String executionId) {
    ServerClient server = options.connect();
    if (options.json()) {
      ObjectNode about = RemoteExecutions.about(executionId);
      Output.lines(spec).printJson(server.call("getReport", about).text());
    } else {
      RemoteExecutions executions = new RemoteExecutions(server);
      ExecutionReport report = executions.report(executionId);
      Output.on(spec, Terminal.detect())
          .println(Summary.of(executions.get(executionId), report, List.of()));
    }
    return ExitCode.OK.code();
  }

  /** Lists the latest executions, and returns the exit code. */
  public int list(int latest) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("limit", latest);
    Answer answer = options.connect().call("listExecutions", input);
    if (options.json()) {
      Output.lines(spec).printJson(answer.text());
    } else {
      Terminal terminal = Terminal.detect();
      Table table = new Table(Noun.executions().columns());
      table.add(answer.json().path("items"));
      Output.on(spec, terminal).println(table.lines(terminal));
    }
    return ExitCode.OK.code();
  }
}
