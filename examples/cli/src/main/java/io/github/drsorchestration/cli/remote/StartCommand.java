package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.KindOptions;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a plan. */
@Command(
    name = "start",
    description = {
      "Start a drill, a recovery or a failback of a plan on a server.",
      "The plan has to be there; 'run' takes it from a file, without a server."
    })
@EndsWith({
  ExitCode.PARTIAL,
  ExitCode.FAILED,
  ExitCode.CANCELLED,
  ExitCode.TIMED_OUT,
  ExitCode.STILL_RUNNING,
  ExitCode.REFUSED,
  ExitCode.UNPROTECTED
})
final class StartCommand extends RemoteCommand {

  private static final String OPERATION = "startExecution";

  @Parameters(index = "0", paramLabel = "PLAN", description = "The plan's id.")
  private String planId = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FIELD=VALUE",
      arity = "0..*",
      description = "More fields of the operation.")
  private List<String> words = new ArrayList<>();

  @Mixin private final KindOptions kind = new KindOptions();

  @Option(names = "--reason", paramLabel = "TEXT", description = "The reason to record.")
  private @Nullable String reason;

  @Option(
      names = "--wave",
      paramLabel = "WAVE",
      description = "Start with this wave only. Can be repeated.")
  private List<String> waves = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "TEXT",
      description =
          "The same key starts one execution, however often the command is repeated. Default: a new"
              + " key.")
  private @Nullable String key;

  @Option(
      names = "--wait",
      description = "Follow the execution to its end, which the exit code tells.")
  private boolean wait;

  @Mixin private final Following following = new Following();

  @Override
  List<String> operations() {
    return List.of(OPERATION);
  }

  @Override
  public Integer call() {
    ExecutionKind wanted = kind.kind();
    ServerClient server = options().connect();
    RemoteOperation operation = server.operations().get(OPERATION);
    ObjectNode input =
        JsonNodeFactory.instance.objectNode().put("planId", planId).put("kind", wanted.name());
    kind.of().ifPresent(of -> input.putObject("failback").put("executionId", of));
    if (reason != null) {
      input.put("reason", reason);
    }
    if (!waves.isEmpty()) {
      waves.forEach(input.putArray("waves")::add);
    }
    ObjectNode complete = input(operation, input, words);
    Answer answer = server.call(operation, complete, keyOf(operation, complete, key));
    Execution execution = answer.as(Execution.class);
    if (!options().json()) {
      announce(server, execution);
    } else if (!wait) {
      printAsItIs(answer);
    }
    return wait ? following.follow(this, server, execution, 0) : ExitCode.OK.code();
  }

  private void announce(ServerClient server, Execution execution) {
    lines()
        .println(
            "started execution %s, a %s of %s, status %s"
                .formatted(
                    execution.executionId(),
                    execution.kind().name().toLowerCase(Locale.ROOT),
                    execution.plan().name(),
                    execution.status()));
    if (!wait) {
      lines()
          .println(
              "Watch it: "
                  + options().program(server.server())
                  + "watch "
                  + execution.executionId());
    }
    lines().flush();
  }
}
