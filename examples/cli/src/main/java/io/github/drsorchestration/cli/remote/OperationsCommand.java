package io.github.drsorchestration.cli.remote;

import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.operation.OperationTable;
import io.github.drsorchestration.cli.remote.operation.RemoteOperation;
import io.github.drsorchestration.cli.remote.view.OperationHelp;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.core.input.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes what can be called. No server is asked. */
@Command(
    name = "operations",
    description = "List the operations that 'call' can carry out, or describe one.",
    mixinStandardHelpOptions = true)
final class OperationsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "OPERATION",
      arity = "0..1",
      completionCandidates = OperationNames.class,
      description = "The operation to describe, or a part of the names to list.")
  private String name = "";

  @Override
  public Integer call() {
    OperationTable table = OperationTable.builtIn();
    Console console = Output.lines(Objects.requireNonNull(spec, "spec"));
    Optional<RemoteOperation> one = table.find(name);
    if (one.isPresent()) {
      OperationHelp.of(one.get()).forEach(console::println);
      return ExitCode.OK.code();
    }
    List<RemoteOperation> some = table.all().stream().filter(this::isMeant).toList();
    if (some.isEmpty()) {
      throw new UsageException(
          "there is no operation '" + name + "'" + DidYouMean.ifSimilar(name, table.names()));
    }
    int width = some.stream().mapToInt(it -> it.name().length()).max().orElse(0);
    some.forEach(
        it ->
            console.println(it.name() + " ".repeat(width - it.name().length() + 2) + it.summary()));
    return ExitCode.OK.code();
  }

  private boolean isMeant(RemoteOperation operation) {
    return operation.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
  }
}
