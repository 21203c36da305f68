package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.cli.remote.view.Details;
import io.github.drsorchestration.cli.remote.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists things of one kind, or shows one of them. */
final class NounCommand extends RemoteCommand {

  private static final String TOKEN = "token";

  @Parameters(
      paramLabel = "ID|FIELD=VALUE",
      arity = "0..*",
      description = "Which one to show, or what those have that are to be listed.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--all", description = "List all pages, not only the first.")
  private boolean all;

  private final Noun noun;

  NounCommand(Noun noun) {
    this.noun = noun;
  }

  @Override
  List<String> operations() {
    return Stream.concat(Stream.of(noun.list()), noun.get().stream()).toList();
  }

  @Override
  public Integer call() {
    List<String> ids = words.stream().filter(word -> word.indexOf('=') < 1).toList();
    List<String> fields = words.stream().filter(word -> word.indexOf('=') >= 1).toList();
    if (ids.size() > 1 || (!ids.isEmpty() && noun.get().isEmpty())) {
      throw new UsageException("unexpected argument '" + ids.get(ids.size() - 1) + "'");
    }
    ServerClient server = options().connect();
    if (ids.isEmpty() && !noun.id().isEmpty()) {
      list(server, input(server.operations().get(noun.list()), empty(), fields));
    } else if (noun.equals(Noun.executions()) && !options().json()) {
      return new ServerStatus(spec(), options()).show(ids.get(0));
    } else {
      RemoteOperation operation = server.operations().get(noun.get().orElse(noun.list()));
      ObjectNode id = ids.isEmpty() ? empty() : empty().put(noun.id(), ids.get(0));
      show(server.call(operation, input(operation, id, fields), Optional.empty()));
    }
    return ExitCode.OK.code();
  }

  private void show(Answer answer) {
    if (options().json()) {
      printAsItIs(answer);
    } else {
      lines().println(Details.of(answer.json()));
    }
  }

  private void list(ServerClient server, ObjectNode input) {
    Table table = new Table(noun.columns());
    Optional<String> next;
    do {
      Answer answer = server.call(noun.list(), input);
      if (options().json()) {
        printAsItIs(answer);
      }
      JsonNode page = answer.json();
      table.add(page.path("items"));
      next = Optional.ofNullable(page.path("nextToken").textValue());
      next.ifPresent(token -> input.put(TOKEN, token));
    } while (all && next.isPresent());
    if (!options().json()) {
      print(table);
    }
    next.ifPresent(
        token ->
            Output.errors(spec()).println("There are more: add --all, or " + TOKEN + "=" + token));
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
