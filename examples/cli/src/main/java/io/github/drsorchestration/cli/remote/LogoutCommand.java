package io.github.drsorchestration.cli.remote;

import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.remote.client.Http;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Signs out. */
@Command(name = "logout", description = "Sign out of a server.")
final class LogoutCommand extends RemoteCommand {

  @Override
  public Integer call() {
    Http http = options().http();
    Optional<String> user = options().session(http).logout();
    lines()
        .println(
            user.map(name -> name + " signed out of " + http.server())
                .orElse("nobody was signed in to " + http.server()));
    return ExitCode.OK.code();
  }
}
