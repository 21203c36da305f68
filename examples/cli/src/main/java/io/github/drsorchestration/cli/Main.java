package io.github.drsorchestration.cli;

import io.github.drsorchestration.cli.command.ChaosCommand;
import io.github.drsorchestration.cli.command.DrsServerCommand;
import io.github.drsorchestration.cli.command.ExitCode;
import io.github.drsorchestration.cli.command.ExploreCommand;
import io.github.drsorchestration.cli.command.Failures;
import io.github.drsorchestration.cli.command.ForecastCommand;
import io.github.drsorchestration.cli.command.RequestCommand;
import io.github.drsorchestration.cli.command.RunCommand;
import io.github.drsorchestration.cli.command.SchemaCommand;
import io.github.drsorchestration.cli.command.SimulateCommand;
import io.github.drsorchestration.cli.command.StatusCommand;
import io.github.drsorchestration.cli.command.ValidateCommand;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Runs recovery plans: against a simulated Elastic Disaster Recovery, with no account and no cloud,
 * or on AWS.
 */
@Command(
    name = "drs-orchestration",
    description =
        "Run recovery plans against a simulated AWS Elastic Disaster Recovery, or the real one.",
    mixinStandardHelpOptions = true,
    version = "DRS Orchestration 0.1.0-SNAPSHOT",
    subcommands = {
      SimulateCommand.class,
      ValidateCommand.class,
      ForecastCommand.class,
      ExploreCommand.class,
      ChaosCommand.class,
      SchemaCommand.class,
      RunCommand.class,
      StatusCommand.class,
      RequestCommand.Pause.class,
      RequestCommand.Resume.class,
      RequestCommand.Cancel.class,
      RequestCommand.Approve.class,
      RequestCommand.Deny.class,
      RequestCommand.Retry.class,
      RequestCommand.Skip.class,
      RequestCommand.Terminate.class,
      DrsServerCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    if (List.of(arguments).contains("--debug")) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
    }
    System.exit(commandLine().execute(arguments));
  }

  /** Without a command there is nothing to do but to help. */
  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec, "spec").commandLine();
    commandLine.usage(commandLine.getErr());
    return ExitCode.BAD_INPUT.code();
  }

  /** The command line, for callers that run it within their own process. */
  public static CommandLine commandLine() {
    Failures failures = new Failures();
    CommandLine commandLine =
        new CommandLine(new Main())
            .setExecutionExceptionHandler(failures)
            .setParameterExceptionHandler(failures)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setColorScheme(new ColorScheme.Builder(Ansi.OFF).build());
    commandLine.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    commandLine.getCommandSpec().usageMessage().exitCodeList(ExitCode.help());
    return commandLine;
  }
}
