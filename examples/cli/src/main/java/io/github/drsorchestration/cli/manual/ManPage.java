package io.github.drsorchestration.cli.manual;

import io.github.drsorchestration.cli.remote.setting.Settings;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of the program, made of the help of its commands. */
public final class ManPage {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION",
          "The Region of the DynamoDB tables, unless --region names one.",
          "AWS_PROFILE, AWS_ACCESS_KEY_ID, ...",
          "The credentials, as for other AWS tools.",
          Settings.SERVER,
          "The server, unless --server names one.",
          Settings.USER,
          "Who signs in, unless --user names somebody.",
          Settings.PASSWORD,
          "The password, for 'login'.",
          Settings.TOKEN,
          "What to send to the server in place of the tokens of 'login'.",
          Settings.OUTPUT,
          "json or text, unless --json or --no-json is given.",
          Settings.PLAIN_HTTP,
          "true, to send passwords and tokens without encryption.",
          "NO_COLOR",
          "If it is set and not empty, nothing is printed in colour.");

  private final CommandLine program;
  private final Roff page = new Roff();

  private ManPage(CommandLine program) {
    this.program = program;
  }

  /** The page, for {@code man}. */
  public static String of(CommandLine program) {
    ManPage manual = new ManPage(program);
    manual.write();
    return manual.page.toString();
  }

  private void write() {
    String name = program.getCommandName();
    page.title(name, program.getCommandSpec().version()[0]);
    page.section("NAME");
    page.line(name + " - " + description(program.getCommandSpec()));
    page.section("SYNOPSIS");
    page.line(name + " COMMAND [OPTION...]");
    page.section("OPTIONS OF EVERY COMMAND");
    program.getCommandSpec().options().forEach(this::option);
    page.section("COMMANDS");
    program.getSubcommands().values().forEach(command -> command(name, command.getCommandSpec()));
    page.section("EXIT STATUS");
    program
        .getCommandSpec()
        .usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> page.entry(code, meaning));
    page.section("ENVIRONMENT");
    ENVIRONMENT.keySet().stream()
        .sorted()
        .forEach(variable -> page.entry(variable, ENVIRONMENT.getOrDefault(variable, "")));
  }

  private void command(String program, CommandSpec command) {
    String parameters =
        command.positionalParameters().stream()
            .map(parameter -> " " + synopsis(parameter))
            .collect(Collectors.joining());
    page.subsection(program + " " + command.name() + " [OPTION...]" + parameters);
    page.line(description(command));
    command
        .positionalParameters()
        .forEach(parameter -> page.entry(parameter.paramLabel(), description(parameter)));
    command.options().stream().filter(option -> !isOfEveryCommand(option)).forEach(this::option);
  }

  private boolean isOfEveryCommand(OptionSpec option) {
    return program.getCommandSpec().optionsMap().containsKey(option.longestName());
  }

  private void option(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    page.entry(String.join(", ", option.names()) + value, description(option));
  }

  private static String synopsis(PositionalParamSpec parameter) {
    return parameter.required() ? parameter.paramLabel() : "[" + parameter.paramLabel() + "]";
  }

  private static String description(CommandSpec command) {
    return joined(command.usageMessage().description());
  }

  private static String description(ArgSpec argument) {
    @Nullable String otherwise = argument.defaultValueString();
    return joined(argument.description())
        .replace("${DEFAULT-VALUE}", otherwise == null ? "none" : otherwise);
  }

  private static String joined(String[] lines) {
    return Stream.of(lines).map(String::strip).collect(Collectors.joining(" "));
  }
}
