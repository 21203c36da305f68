package io.github.drsorchestration.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.client.Http;
import io.github.drsorchestration.cli.remote.session.Session;
import io.github.drsorchestration.cli.remote.setting.Environment;
import io.github.drsorchestration.cli.remote.setting.Prompt;
import io.github.drsorchestration.cli.remote.setting.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs in. A password is never the value of an option, which other processes can read. */
@Command(
    name = "login",
    description = {
      "Sign in to a server, and stay signed in until 'logout'.",
      "The password is asked for, or taken from $" + Settings.PASSWORD + "."
    })
final class LoginCommand extends RemoteCommand {

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Who signs in. Default: $" + Settings.USER + ", or the config file.")
  private @Nullable String user;

  @Option(names = "--password-stdin", description = "Read the password from standard input.")
  private boolean fromInput;

  @Override
  public Integer call() {
    Http http = options().http();
    Session session = options().session(http);
    String name = name();
    session.login(name, password(name));
    lines().println("signed in to " + http.server() + " as " + name + roles());
    if (options().settings().token().isPresent()) {
      lines().println(Settings.TOKEN + " is set, and counts more as long as it is");
    }
    return ExitCode.OK.code();
  }

  private String name() {
    return Optional.ofNullable(user)
        .or(() -> options().settings().user())
        .or(() -> options().environment().prompt().map(prompt -> prompt.ask("User: ")))
        .filter(name -> !name.isBlank())
        .orElseThrow(() -> new UsageException("--user is required"));
  }

  private String password(String name) {
    Environment environment = options().environment();
    Optional<String> given =
        fromInput ? Optional.of(firstLine(environment)) : environment.variable(Settings.PASSWORD);
    Optional<Prompt> prompt = environment.prompt();
    return given
        .or(() -> prompt.map(it -> it.askSecretly("Password of " + name + ": ")))
        .filter(password -> !password.isEmpty())
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no password: use --password-stdin or " + Settings.PASSWORD));
  }

  private static String firstLine(Environment environment) {
    try {
      String text = new String(environment.input().readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("");
    } catch (IOException unreadable) {
      throw new BadInputException("standard input cannot be read");
    }
  }

  private String roles() {
    try {
      JsonNode profile =
          options().connect().call("getProfile", JsonNodeFactory.instance.objectNode()).json();
      return StreamSupport.stream(profile.path("roles").spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(", ", " (", ")"));
    } catch (RefusedException unknown) {
      return "";
    }
  }
}
