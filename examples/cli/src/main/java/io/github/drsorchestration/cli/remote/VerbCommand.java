package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.cli.remote.verb.Verb;
import io.github.drsorchestration.cli.remote.verb.VerbGroup;
import io.github.drsorchestration.cli.remote.view.Details;
import io.github.drsorchestration.cli.remote.view.Table;
import io.github.drsorchestration.core.input.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Does something with one thing that the server has, and that is described by the server alone. */
final class VerbCommand extends RemoteCommand {

  @Parameters(index = "0", paramLabel = "ACTION", description = "One of those above.")
  private String action = "";

  @Parameters(
      index = "1..*",
      paramLabel = "VALUE|FIELD=VALUE",
      arity = "0..*",
      description = "What the action takes, and more fields of its operation.")
  private List<String> words = new ArrayList<>();

  private final VerbGroup group;

  VerbCommand(VerbGroup group) {
    this.group = group;
  }

  @Override
  public Integer call() {
    Verb verb =
        group
            .find(action)
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no action '"
                            + action
                            + "'"
                            + DidYouMean.ifSimilar(action, group.names())));
    List<String> values = words.stream().filter(word -> word.indexOf('=') < 1).toList();
    if (values.size() > verb.fields().size()) {
      throw new UsageException("unexpected argument '" + values.get(verb.fields().size()) + "'");
    }
    ServerClient server = options().connect();
    RemoteOperation operation =
        server
            .described()
            .find(verb.operation())
            .orElseThrow(
                () ->
                    new RefusedException(
                        List.of(server.server() + " has no operation " + verb.operation())));
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < values.size(); i++) {
      operation.put(typed, verb.fields().get(i), values.get(i));
    }
    List<String> named = words.stream().filter(word -> word.indexOf('=') >= 1).toList();
    ObjectNode input = input(operation, typed, named);
    print(verb, server.call(operation, input, keyOf(operation, input, null)));
    return ExitCode.OK.code();
  }

  private void print(Verb verb, Answer answer) {
    JsonNode json = answer.json();
    if (options().json()) {
      printAsItIs(answer);
    } else if (!verb.columns().isEmpty()) {
      Table table = new Table(verb.columns());
      table.add(json.path("items"));
      print(table);
    } else if (json.path("text").isTextual()) {
      json.path("text").asText().lines().forEach(lines()::println);
    } else if (json.isEmpty()) {
      lines().println("done");
    } else {
      lines().println(Details.of(json));
    }
  }
}
