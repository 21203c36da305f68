package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.cli.reading.BadInputException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns everything that goes wrong into one message and an exit code, never a stack trace. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final String DEBUG = "--debug";

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (failure instanceof BadInputException || failure instanceof InvalidValueException) {
      err.println("error: " + failure.getMessage());
      return ExitCode.BAD_INPUT.code();
    }
    if (failure instanceof OrchestrationException) {
      err.println("error: " + failure.getMessage());
      return ExitCode.REFUSED.code();
    }
    err.println("internal error: " + oneLine(failure) + debugHint(arguments));
    if (debug(arguments)) {
      failure.printStackTrace(err);
    }
    return ExitCode.INTERNAL_ERROR.code();
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("error: " + wrong.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.BAD_INPUT.code();
  }

  private static String oneLine(Exception failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.replaceAll("\\s*\\R\\s*", " ");
  }

  private static String debugHint(ParseResult arguments) {
    return debug(arguments) ? "" : " (--debug shows where)";
  }

  private static boolean debug(ParseResult arguments) {
    return arguments.hasMatchedOption(DEBUG)
        || (arguments.hasSubcommand() && debug(arguments.subcommand()));
  }
}
