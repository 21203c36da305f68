package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a completion script for the shell. */
@Command(
    name = "completion",
    description = {
      "Print a completion script for bash and zsh.",
      "In .bashrc, after an alias or function drs-orchestration:"
          + " source <(drs-orchestration completion bash)"
    },
    mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {

  /** The shells whose completion is the same script. */
  enum Shell {
    BASH,
    ZSH
  }

  @Spec private @Nullable CommandSpec spec;

  @SuppressWarnings("UnusedVariable") // one script is for both
  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      description = "bash or zsh, which understand the same script.")
  private Shell shell = Shell.BASH;

  @Override
  public Integer call() {
    CommandLine program = Objects.requireNonNull(spec, "spec").root().commandLine();
    Output.print(spec, AutoComplete.bash(program.getCommandName(), program));
    return ExitCode.OK.code();
  }
}
