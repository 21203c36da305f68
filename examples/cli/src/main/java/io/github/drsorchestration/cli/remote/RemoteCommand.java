package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.client.Answer;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.cli.remote.view.Table;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works with a server. */
@Command(mixinStandardHelpOptions = true)
@EndsWith(ExitCode.REFUSED)
abstract class RemoteCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private @Nullable RemoteOptions options;

  final CommandSpec spec() {
    return Objects.requireNonNull(spec, "spec");
  }

  final RemoteOptions options() {
    return Objects.requireNonNull(options, "options");
  }

  final Console lines() {
    return Output.lines(spec);
  }

  /** The operations that the command is made of, which its help describes. */
  List<String> operations() {
    return List.of();
  }

  /** Prints an answer as it came. */
  final void printAsItIs(Answer answer) {
    if (!answer.text().isBlank()) {
      lines().printJson(answer.text());
    }
  }

  final void print(Table table) {
    Terminal terminal = Terminal.detect();
    Console console = Output.on(spec(), terminal);
    if (table.isEmpty()) {
      Output.errors(spec()).println("There are none.");
    } else {
      console.println(table.lines(terminal));
    }
  }

  /** The input that words such as {@code status=RUNNING} mean, beside what it has already. */
  static ObjectNode input(RemoteOperation operation, ObjectNode before, List<String> words) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new UsageException("'" + word + "' must be FIELD=VALUE");
      }
      operation.put(typed, word.substring(0, equals), word.substring(equals + 1));
    }
    return before.setAll(typed);
  }

  /** The key that makes a request safe to repeat, where the operation takes one. */
  static Optional<String> keyOf(
      RemoteOperation operation, ObjectNode input, @Nullable String typed) {
    if (typed != null && !operation.takesKey()) {
      throw new UsageException("--key cannot be used with " + operation.name());
    }
    if (typed != null) {
      return Optional.of(typed);
    }
    return operation.takesKey() && !input.has("clientToken")
        ? Optional.of(new RandomIds().next())
        : Optional.empty();
  }
}
