package io.github.drsorchestration.cli.exit;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Adds the exit codes to the help of every command. */
public final class ExitCodeHelp {

  private static final Set<ExitCode> EVERY_COMMAND =
      EnumSet.of(ExitCode.OK, ExitCode.INTERNAL_ERROR, ExitCode.BAD_INPUT, ExitCode.OUTPUT_FAILED);

  private ExitCodeHelp() {}

  /** Lists all codes in the help of the program, and those of each command in its own. */
  public static void addTo(CommandLine program) {
    add(program, EnumSet.allOf(ExitCode.class));
    program.getSubcommands().values().forEach(command -> add(command, codesOf(command)));
  }

  private static Set<ExitCode> codesOf(CommandLine command) {
    Set<ExitCode> codes = EnumSet.copyOf(EVERY_COMMAND);
    EndsWith more = command.getCommand().getClass().getAnnotation(EndsWith.class);
    if (more != null) {
      codes.addAll(List.of(more.value()));
    }
    return codes;
  }

  private static void add(CommandLine command, Collection<ExitCode> codes) {
    Map<String, String> meanings = new LinkedHashMap<>();
    codes.forEach(code -> meanings.put(Integer.toString(code.code()), code.meaning()));
    UsageMessageSpec help = command.getCommandSpec().usageMessage();
    help.exitCodeListHeading("%nExit codes:%n");
    help.exitCodeList(meanings);
  }
}
