package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.reading.Source;
import io.github.drsorchestration.cli.reading.StrictJson;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.core.input.DidYouMean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries out any operation of the server. */
@Command(
    name = "call",
    description = {
      "Carry out any operation of the server, and print its answer as JSON.",
      "'operations' lists them, 'operations OPERATION' describes one."
    })
final class CallCommand extends RemoteCommand {

  @Parameters(
      index = "0",
      paramLabel = "OPERATION",
      completionCandidates = OperationNames.class,
      description = "Such as listExecutions.")
  private String name = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FIELD=VALUE",
      arity = "0..*",
      description =
          "The input, a field at a time. Lists are separated by commas; what begins with { or [ is"
              + " JSON.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = "The input as a JSON object, to which fields are added; '-' is standard input.")
  private @Nullable Path file;

  @Option(
      names = "--key",
      paramLabel = "TEXT",
      description =
          "The same key starts the same thing once, however often it is sent. Default: a new key.")
  private @Nullable String key;

  @Override
  public Integer call() {
    ServerClient server = options().connect();
    RemoteOperation operation =
        server
            .operations()
            .find(name)
            .or(() -> server.described().find(name))
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no operation '"
                            + name
                            + "'"
                            + DidYouMean.ifSimilar(name, server.operations().names())));
    ObjectNode input = input(operation, given(), words);
    Answer answer = server.call(operation, input, keyOf(operation, input, key));
    if (options().json()) {
      printAsItIs(answer);
    } else if (!answer.text().isBlank()) {
      lines().printJson(Output.json(answer.json()));
    }
    return ExitCode.OK.code();
  }

  private ObjectNode given() {
    if (file == null) {
      return JsonNodeFactory.instance.objectNode();
    }
    Source source = Source.of(file);
    JsonNode json = StrictJson.read(source.name(), source.text());
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw new BadInputException(source.name() + ": must be a JSON object");
  }
}
