package io.github.drsorchestration.cli.exit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.problem.ErrorFormat;
import io.github.drsorchestration.cli.problem.ServerError;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Errors for programs: one JSON object on standard error in place of the message. */
final class JsonErrors {

  private static final String OPTION = "--json";

  private JsonErrors() {}

  /** Whether a command reports its errors like this. */
  static boolean areWanted(CommandLine command) {
    try {
      return format(command).map(ErrorFormat::json).orElse(false);
    } catch (BadInputException wrongSettings) {
      return false;
    }
  }

  /** The same where the command line could not be read. */
  static boolean areWanted(CommandLine command, String[] arguments) {
    return format(command).isPresent() && List.of(arguments).contains(OPTION);
  }

  private static Optional<ErrorFormat> format(CommandLine command) {
    return command.getCommandSpec().mixins().values().stream()
        .map(mixin -> mixin.userObject())
        .filter(ErrorFormat.class::isInstance)
        .map(ErrorFormat.class::cast)
        .findFirst();
  }

  static int print(CommandLine command, ExitCode code, Exception failure, String message) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    if (failure instanceof ServerError.Reported reported) {
      ServerError server = reported.serverError();
      error.put("code", server.code()).put("message", server.message());
      if (!server.requestId().isEmpty()) {
        error.put("requestId", server.requestId());
      }
    } else {
      error.put("code", code.name()).put("message", message);
    }
    command.getErr().println(error);
    return code.code();
  }
}
