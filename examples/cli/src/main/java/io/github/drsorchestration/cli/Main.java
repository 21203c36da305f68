package io.github.drsorchestration.cli;

import io.github.drsorchestration.cli.command.ChaosCommand;
import io.github.drsorchestration.cli.command.CompletionCommand;
import io.github.drsorchestration.cli.command.DrsServerCommand;
import io.github.drsorchestration.cli.command.ExploreCommand;
import io.github.drsorchestration.cli.command.ForecastCommand;
import io.github.drsorchestration.cli.command.ManualCommand;
import io.github.drsorchestration.cli.command.PreflightCommand;
import io.github.drsorchestration.cli.command.RequestCommands;
import io.github.drsorchestration.cli.command.RunCommand;
import io.github.drsorchestration.cli.command.SchemaCommand;
import io.github.drsorchestration.cli.command.SimulateCommand;
import io.github.drsorchestration.cli.command.StatusCommand;
import io.github.drsorchestration.cli.command.ValidateCommand;
import io.github.drsorchestration.cli.command.VerifyCommand;
import io.github.drsorchestration.cli.exit.ErrorHandler;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.exit.ExitCodeHelp;
import io.github.drsorchestration.cli.option.FaultKindConverter;
import io.github.drsorchestration.cli.remote.RemoteCommands;
import io.github.drsorchestration.cli.remote.RemoteFactory;
import io.github.drsorchestration.cli.remote.RemoteOptions;
import io.github.drsorchestration.cli.remote.setting.Environment;
import io.github.drsorchestration.cli.terminal.Terminal;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: simulates recovery plans without an AWS account, runs them, or asks a server to. */
@Command(
    name = "drs-orchestration",
    description =
        "Run recovery plans on AWS Elastic Disaster Recovery (DRS), by a server, or against a"
            + " simulated DRS.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      SimulateCommand.class,
      ValidateCommand.class,
      ForecastCommand.class,
      ExploreCommand.class,
      ChaosCommand.class,
      VerifyCommand.class,
      SchemaCommand.class,
      PreflightCommand.class,
      RunCommand.class,
      StatusCommand.class,
      RequestCommands.Pause.class,
      RequestCommands.Resume.class,
      RequestCommands.Cancel.class,
      RequestCommands.Approve.class,
      RequestCommands.Deny.class,
      RequestCommands.Retry.class,
      RequestCommands.Skip.class,
      RequestCommands.Relaunch.class,
      RequestCommands.Extend.class,
      RequestCommands.Terminate.class,
      RequestCommands.Reprotect.class,
      RequestCommands.CleanUp.class,
      DrsServerCommand.class,
      CompletionCommand.class,
      ManualCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {

  private static final String DEBUG = "--debug";

  @Spec private @Nullable CommandSpec spec;

  @SuppressWarnings("UnusedVariable") // read by the error handler, and before parsing for the log
  @Option(
      names = DEBUG,
      scope = ScopeType.INHERIT,
      description = "Print log messages, and the stack trace of an internal error.")
  private boolean debug;

  @SuppressWarnings("UnusedVariable") // read by the commands that work with a server
  @Option(
      names = RemoteOptions.SERVER,
      paramLabel = "URL",
      description = "The server, for commands that work with one.")
  private @Nullable String server;

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    if (List.of(arguments).contains(DEBUG)) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
    }
    System.exit(run(arguments));
  }

  /**
   * Every command prints to the one writer that is flushed here, because {@code System.exit} leaves
   * unwritten what a writer still buffers.
   */
  private static int run(String[] arguments) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, Terminal.charset()), true);
    PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, Terminal.charset()), true);
    int code = commandLine().setOut(out).setErr(err).execute(arguments);
    boolean failed = out.checkError() || System.out.checkError();
    if (failed) {
      err.println("error: standard output could not be written");
    }
    err.flush();
    return failed ? ExitCode.OUTPUT_FAILED.code() : code;
  }

  /** Without a command, prints the help. */
  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec, "spec").commandLine();
    commandLine.usage(commandLine.getErr());
    return ExitCode.BAD_INPUT.code();
  }

  /** The command line, for callers that run it within their own process. */
  public static CommandLine commandLine() {
    return commandLine(Environment.ofProcess());
  }

  static CommandLine commandLine(Environment environment) {
    ErrorHandler errors = new ErrorHandler();
    CommandLine commandLine = new CommandLine(new Main(), new RemoteFactory(environment));
    RemoteCommands.addTo(commandLine);
    commandLine
        .setExecutionStrategy(Main::execute)
        .setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(FaultKind.class, new FaultKindConverter())
        .setColorScheme(new ColorScheme.Builder(Ansi.OFF).build());
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
    ExitCodeHelp.addTo(commandLine);
    return commandLine;
  }

  private static int execute(ParseResult arguments) {
    RemoteCommands.checkServer(arguments);
    return new RunLast().execute(arguments);
  }
}
