package io.github.drsorchestration.cli.exit;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Puts a failure of the library in terms of the command line: which option may help. */
final class Advice {

  /** How the library ends its message about a missing table, for programmers. */
  private static final String CREATE_TABLES =
      "; check the Region and the name, or have the tables created (AwsPorts.createTables,"
          + " --create-tables)";

  private static final String PROFILE = "--profile";

  private Advice() {}

  /** The message, without what only a programmer can do. */
  static String message(Exception failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "no message")
        .replace(CREATE_TABLES, "");
  }

  /** What to try. */
  static Optional<String> of(OrchestrationException failure, ParseResult arguments) {
    String message = Objects.requireNonNullElse(failure.getMessage(), "");
    if (message.endsWith(CREATE_TABLES)) {
      return Optional.of(
          "'run --create-tables' creates the tables; --table-prefix and --region select others.");
    }
    if (!(failure instanceof ServiceException service)) {
      return Optional.empty();
    }
    if (service.operation().equals("GetCredentials")) {
      return Optional.of(credentials(arguments));
    }
    if (failure instanceof AccessDeniedException) {
      return Optional.of(
          "The credentials lack a permission, or are not valid; --profile or AWS_PROFILE selects"
              + " others.");
    }
    if (failure instanceof ServiceUnavailableException && message.contains("_control")) {
      return Optional.of("With --simulated, --endpoint-url must name a running 'drs-server'.");
    }
    if (failure instanceof ServiceUnavailableException && message.contains("DynamoDB")) {
      return Optional.of(
          value(arguments, "--dynamodb-endpoint-url").isPresent()
              ? "Is it running? --dynamodb-endpoint-url names it."
              : "Is the Region right, and the network up? --region or AWS_REGION sets the Region.");
    }
    return Optional.empty();
  }

  private static String credentials(ParseResult arguments) {
    return value(arguments, PROFILE)
        .map(
            profile ->
                "Is there a profile '"
                    + profile
                    + "' in ~/.aws/config or ~/.aws/credentials, and is it signed in?")
        .orElse(
            "Set AWS_PROFILE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or --profile; 'aws sts"
                + " get-caller-identity' shows what is in use.");
  }

  private static Optional<String> value(ParseResult arguments, String option) {
    ParseResult command = arguments.hasSubcommand() ? arguments.subcommand() : arguments;
    OptionSpec spec = command.matchedOption(option);
    return spec == null ? Optional.empty() : Optional.of(String.join(",", spec.stringValues()));
  }
}
