package io.github.drsorchestration.cli.remote;

import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.cli.problem.ErrorFormat;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.remote.client.Credentials;
import io.github.drsorchestration.cli.remote.client.Http;
import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.operation.OperationTable;
import io.github.drsorchestration.cli.remote.session.FixedToken;
import io.github.drsorchestration.cli.remote.session.Session;
import io.github.drsorchestration.cli.remote.setting.Environment;
import io.github.drsorchestration.cli.remote.setting.ServerAddress;
import io.github.drsorchestration.cli.remote.setting.Settings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Which server to work with, and how. Options count more than variables, these more than the file.
 */
public final class RemoteOptions implements ErrorFormat {

  public static final String SERVER = "--server";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = SERVER,
      paramLabel = "URL",
      description =
          "The server, also before the command. Default: $DRS_ORCHESTRATION_SERVER, or the config"
              + " file.")
  private @Nullable String server;

  @Option(
      names = "--plain-http",
      description = "Send passwords and tokens to another machine without encryption.")
  private boolean plainHttp;

  @Option(
      names = "--json",
      negatable = true,
      description = "Print JSON instead of text: what the server answers, as it is; errors, too.")
  private @Nullable Boolean json;

  private final Environment environment;

  public RemoteOptions(Environment environment) {
    this.environment = environment;
  }

  public Environment environment() {
    return environment;
  }

  public Settings settings() {
    return Settings.of(environment);
  }

  @Override
  public boolean json() {
    return Optional.ofNullable(json).orElseGet(() -> settings().json());
  }

  /** The server that the command line names, here or before the command. */
  public Optional<ServerAddress> typed() {
    return Optional.ofNullable(server)
        .or(this::beforeTheCommand)
        .map(text -> ServerAddress.of(SERVER, text));
  }

  private Optional<String> beforeTheCommand() {
    OptionSpec option = command == null ? null : command.root().findOption(SERVER);
    return option == null ? Optional.empty() : Optional.ofNullable(option.getValue());
  }

  /** The server to work with; absent where none is named anywhere. */
  public Optional<ServerAddress> server() {
    return typed().or(() -> settings().server());
  }

  /**
   * Whether a command that can work on AWS as well is to work with a server.
   *
   * @param ofAws the first option that only makes sense on AWS, if there is one
   */
  public boolean isMeant(Optional<String> ofAws) {
    boolean named = typed().isPresent();
    if (named && ofAws.isPresent()) {
      throw new UsageException(SERVER + " cannot be used with " + ofAws.get());
    }
    return named || (ofAws.isEmpty() && server().isPresent());
  }

  /** The beginning of another command for the same server. */
  public String program(ServerAddress address) {
    boolean byDefault = settings().server().equals(Optional.of(address));
    return "drs-orchestration " + (byDefault ? "" : SERVER + " " + address + " ");
  }

  public ServerClient connect() {
    Http http = http();
    Credentials credentials =
        settings().token().<Credentials>map(FixedToken::new).orElseGet(() -> session(http));
    return new ServerClient(http, credentials, OperationTable.builtIn());
  }

  /** Who is signed in. */
  public Session session(Http http) {
    return new Session(http, environment.directory(), SystemTime.shared());
  }

  public Http http() {
    ServerAddress address =
        server()
            .orElseThrow(
                () ->
                    new UsageException(
                        "no server is named: use --server, "
                            + Settings.SERVER
                            + ", or \"server\" in "
                            + environment.directory().resolve("config.json")));
    if (address.isReadableByOthers() && !plainHttp && !settings().plainHttp()) {
      throw new RefusedException(
          List.of(
              "without https, others can read what is sent to " + address,
              "If that is all right, as within a cluster, add --plain-http."));
    }
    return new Http(address);
  }
}
