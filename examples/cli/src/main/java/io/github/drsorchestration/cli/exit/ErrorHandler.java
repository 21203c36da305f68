package io.github.drsorchestration.cli.exit;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.terminal.Printable;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every failure into one message and an exit code, never a stack trace. */
public final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final String DEBUG = "--debug";

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (failure instanceof BadInputException) {
      // Its lines are escaped one by one, because a file may have several problems.
      err.println("error: " + failure.getMessage());
      if (failure instanceof UsageException) {
        suggestHelp(command);
      }
      return ExitCode.BAD_INPUT.code();
    }
    if (failure instanceof InvalidValueException) {
      err.println("error: " + message(failure));
      return ExitCode.BAD_INPUT.code();
    }
    if (failure instanceof RefusedException) {
      err.println("error: " + failure.getMessage());
      return ExitCode.REFUSED.code();
    }
    if (failure instanceof OrchestrationException refused) {
      err.println("error: " + message(failure));
      Advice.of(refused, arguments).map(Printable::line).ifPresent(err::println);
      return ExitCode.REFUSED.code();
    }
    err.println("internal error: " + describe(failure) + debugHint(arguments));
    if (debug(arguments)) {
      failure.printStackTrace(err);
    }
    return ExitCode.INTERNAL_ERROR.code();
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("error: " + Printable.line(UsageMessages.of(wrong)));
    suggestHelp(command);
    return ExitCode.BAD_INPUT.code();
  }

  private static void suggestHelp(CommandLine command) {
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
  }

  private static String message(Exception failure) {
    return Printable.line(Advice.message(failure));
  }

  private static String describe(Exception failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return message == null
        ? name
        : name + ": " + Printable.line(message.replaceAll("\\s*\\R\\s*", " "));
  }

  private static String debugHint(ParseResult arguments) {
    return debug(arguments) ? "" : " (--debug shows the stack trace)";
  }

  private static boolean debug(ParseResult arguments) {
    return arguments.hasMatchedOption(DEBUG)
        || (arguments.hasSubcommand() && debug(arguments.subcommand()));
  }
}
