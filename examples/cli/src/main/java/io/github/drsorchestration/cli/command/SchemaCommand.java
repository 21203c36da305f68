package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.reading.SimulationSchema;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of simulation files. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of simulation files.",
    mixinStandardHelpOptions = true)
public final class SchemaCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Output.print(spec, SimulationSchema.text());
    return ExitCode.OK.code();
  }
}
