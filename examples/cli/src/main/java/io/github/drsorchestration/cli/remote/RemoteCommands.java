package io.github.drsorchestration.cli.remote;

import io.github.drsorchestration.cli.remote.operation.OperationTable;
import io.github.drsorchestration.cli.remote.verb.VerbGroup;
import io.github.drsorchestration.cli.remote.view.OperationHelp;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Adds the commands that work with a server to the program. */
public final class RemoteCommands {

  private RemoteCommands() {}

  public static void addTo(CommandLine program) {
    List.of(
            new LoginCommand(),
            new LogoutCommand(),
            new StartCommand(),
            new WatchCommand(),
            new ReportCommand(),
            new CallCommand(),
            new OperationsCommand())
        .forEach(program::addSubcommand);
    Noun.all().forEach(noun -> add(program, noun));
    VerbGroup.all().forEach(group -> add(program, group));
    program.getSubcommands().values().forEach(RemoteCommands::describeOperations);
  }

  private static void add(CommandLine program, Noun noun) {
    CommandLine command = new CommandLine(new NounCommand(noun), program.getFactory());
    command.getCommandSpec().usageMessage().description(noun.description());
    program.addSubcommand(noun.name(), command);
  }

  private static void add(CommandLine program, VerbGroup group) {
    CommandLine command = new CommandLine(new VerbCommand(group), program.getFactory());
    command
        .getCommandSpec()
        .usageMessage()
        .description(
            Stream.concat(
                    Stream.of(group.description(), "The actions, and what they take:"),
                    group.synopses().stream().map(it -> "  " + it))
                .toArray(String[]::new));
    program.addSubcommand(group.name(), command);
  }

  /** What the operations take is only read if somebody asks for help. */
  private static void describeOperations(CommandLine command) {
    if (command.getCommand() instanceof RemoteCommand remote && !remote.operations().isEmpty()) {
      command
          .getHelpSectionMap()
          .put(
              UsageMessageSpec.SECTION_KEY_FOOTER,
              help ->
                  remote.operations().stream()
                      .map(name -> OperationTable.builtIn().get(name))
                      .flatMap(operation -> OperationHelp.brief(operation).stream())
                      .collect(Collectors.joining("\n", "\nOn the server:\n", "\n")));
    }
  }

  /** A server before a command that works without one would be taken for one that it uses. */
  public static void checkServer(ParseResult arguments) {
    boolean named = arguments.hasMatchedOption(RemoteOptions.SERVER);
    if (named && arguments.hasSubcommand()) {
      ParseResult command = arguments.subcommand();
      boolean remote =
          command.commandSpec().mixins().values().stream()
              .anyMatch(mixin -> mixin.userObject() instanceof RemoteOptions);
      if (!remote && !command.isUsageHelpRequested()) {
        throw new ParameterException(
            command.commandSpec().commandLine(),
            RemoteOptions.SERVER
                + " cannot be used with "
                + command.commandSpec().name()
                + ", which works without a server");
      }
    }
  }
}
