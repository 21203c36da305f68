package io.github.drsorchestration.server;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why the server does not start, where that is no defect. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    boolean expected =
        failure instanceof IllegalArgumentException
            || failure instanceof IOException
            || failure instanceof UncheckedIOException
            || failure instanceof OrchestrationException
            || failure instanceof UsageException
            || failure instanceof BadInputException;
    if (!expected) {
      throw failure;
    }
    command.getErr().println("error: " + failure.getMessage());
    command.getErr().flush();
    return CommandLine.ExitCode.USAGE;
  }
}
