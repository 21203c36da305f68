package io.github.drsorchestration.cli.exit;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.terminal.Printable;
import java.io.PrintWriter;
import java.util.Optional;
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
    Optional<ExitCode> expected = expected(failure);
    if (JsonErrors.areWanted(command)) {
      String message = expected.map(it -> message(failure)).orElseGet(() -> describe(failure));
      return JsonErrors.print(command, expected.orElse(ExitCode.INTERNAL_ERROR), failure, message);
    }
    return expected.isPresent()
        ? explain(failure, expected.get(), command, arguments)
        : apologize(failure, command, arguments);
  }

  private static Optional<ExitCode> expected(Exception failure) {
    if (failure instanceof BadInputException || failure instanceof InvalidValueException) {
      return Optional.of(ExitCode.BAD_INPUT);
    }
    return failure instanceof RefusedException || failure instanceof OrchestrationException
        ? Optional.of(ExitCode.REFUSED)
        : Optional.empty();
  }

  private static int explain(
      Exception failure, ExitCode code, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    // The lines of these are escaped one by one, because a file may have several problems.
    boolean escaped = failure instanceof BadInputException || failure instanceof RefusedException;
    err.println("error: " + (escaped ? failure.getMessage() : message(failure)));
    if (failure instanceof UsageException) {
      suggestHelp(command);
    }
    if (code == ExitCode.REFUSED && failure instanceof OrchestrationException refused) {
      Advice.of(refused, arguments).map(Printable::line).ifPresent(err::println);
    }
    return code.code();
  }

  private static int apologize(Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    err.println("internal error: " + describe(failure) + debugHint(arguments));
    if (debug(arguments)) {
      failure.printStackTrace(err);
    }
    return ExitCode.INTERNAL_ERROR.code();
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String message = Printable.line(UsageMessages.of(wrong));
    if (JsonErrors.areWanted(command, arguments)) {
      return JsonErrors.print(command, ExitCode.BAD_INPUT, wrong, message);
    }
    PrintWriter err = command.getErr();
    err.println("error: " + message);
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
