package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.manual.ManPage;
import io.github.drsorchestration.cli.output.Output;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
    name = "manual",
    description = {
      "Print a manual page that describes every command and option.",
      "drs-orchestration manual > drs-orchestration.1; man ./drs-orchestration.1"
    },
    mixinStandardHelpOptions = true)
public final class ManualCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Output.print(spec, ManPage.of(Objects.requireNonNull(spec, "spec").root().commandLine()));
    return ExitCode.OK.code();
  }
}
