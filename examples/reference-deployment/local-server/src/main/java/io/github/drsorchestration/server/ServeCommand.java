package io.github.drsorchestration.server;

import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.cli.option.AwsOptions;
import io.github.drsorchestration.cli.option.TimeMode;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.server.http.HttpSettings;
import io.github.drsorchestration.server.signin.DemoUser;
import io.github.drsorchestration.server.signin.Issuer;
import io.github.drsorchestration.server.state.JdbcState;
import io.github.drsorchestration.server.state.MemoryState;
import io.github.drsorchestration.server.state.PostgresLogin;
import io.github.drsorchestration.server.state.State;
import io.github.drsorchestration.server.world.AwsWorld;
import io.github.drsorchestration.server.world.SimulatedDataCentre;
import io.github.drsorchestration.server.world.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves until the process is stopped. */
@Command(
    name = "local-server",
    description =
        "Serve the REST API of the orchestrator, by default over a simulated data centre and with"
            + " demo users, on this machine only. The first line of output is the URL.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on. One that others can reach needs --tls-keystore and --issuer."
              + " Default: ${DEFAULT-VALUE}.")
  private String bind = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen on; 0 is any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "local-server-data",
      description = "Where the state and the simulated world are kept. Default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "Keep the state in PostgreSQL: postgresql://user@host:5432/database. The password is in"
              + " $PGPASSWORD.")
  private @Nullable String database;

  @Option(names = "--in-memory", description = "Keep nothing: all ends with the process.")
  private boolean inMemory;

  @Option(
      names = "--world",
      paramLabel = "FILE",
      description = "The simulation file with the servers, groups and plans. Default: a sample.")
  private @Nullable Path world;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      defaultValue = "real",
      converter = TimeMode.class,
      description =
          "How the simulated time passes: real, scaled such as x60 (an hour per minute), or manual"
              + " (only when an administrator advances it). Default: ${DEFAULT-VALUE}.")
  private TimeMode time = TimeMode.MANUAL;

  @Option(
      names = "--aws",
      description =
          "DRS in accounts of AWS, or where --endpoint-url says; the state is in DynamoDB, unless"
              + " --data or --database is given.")
  private boolean onAws;

  @Option(names = "--create-tables", description = "With --aws: create missing DynamoDB tables.")
  private boolean createTables;

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      description =
          "The OIDC issuer or Cognito user pool whose users sign in, instead of demo users.")
  private @Nullable String issuer;

  @Option(
      names = "--audience",
      paramLabel = "TEXT",
      description = "The audience that tokens of the issuer must have.")
  private @Nullable String audience;

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      description = "The client that access tokens of the issuer must be of, as with Cognito.")
  private @Nullable String clientId;

  @Option(
      names = "--jwks-url",
      paramLabel = "URL",
      description = "Where the keys of the issuer are. Default: as its discovery document says.")
  private @Nullable URI jwks;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description =
          "Speak TLS with the key in this PKCS #12 file; its password is in"
              + " $LOCAL_SERVER_KEYSTORE_PASSWORD.")
  private @Nullable Path keystore;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many requests a second a caller may make. Default: ${DEFAULT-VALUE}.")
  private int rate;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "64",
      description = "How many requests are worked on at once. Default: ${DEFAULT-VALUE}.")
  private int concurrency;

  @Option(
      names = "--max-streams",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many live streams may be open. Default: ${DEFAULT-VALUE}.")
  private int maxStreams;

  @Mixin private final AwsOptions aws = new AwsOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    HttpSettings http = http();
    DataDirectory directory = new DataDirectory(data);
    Optional<Scenario> scenario = scenario(directory);
    World made = world(scenario, directory);
    Exposure.check(http, issuer(), made);
    Optional<State> state = state(directory);
    LocalServer.Builder builder = LocalServer.over(made).http(http);
    state.ifPresent(builder::state);
    scenario.ifPresent(builder::with);
    issuer().ifPresent(builder::issuer);
    LocalServer server = builder.start();
    CountDownLatch stopped = new CountDownLatch(1);
    Runnable stop =
        () -> {
          server.close();
          state.ifPresent(State::close);
          made.close();
          stopped.countDown();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    announce(server.uri(), made, state);
    stopped.await();
    return 0;
  }

  private HttpSettings http() {
    require(port >= 0 && port <= 65_535, "--port must be between 0 and 65535, is " + port);
    require(rate > 0 && concurrency > 0 && maxStreams > 0, "limits must be above zero");
    return HttpSettings.DEFAULTS
        .at(bind, port)
        .limited(rate, concurrency, maxStreams)
        .with(
            Optional.ofNullable(keystore)
                .map(
                    it ->
                        new HttpSettings.Tls(
                            it,
                            Optional.ofNullable(System.getenv("LOCAL_SERVER_KEYSTORE_PASSWORD"))
                                .orElse(""))));
  }

  private Optional<Issuer> issuer() {
    return Optional.ofNullable(issuer)
        .map(
            it ->
                new Issuer(
                    it,
                    Optional.ofNullable(audience),
                    Optional.ofNullable(clientId),
                    Optional.ofNullable(jwks)));
  }

  private Optional<Scenario> scenario(DataDirectory directory) throws IOException {
    if (onAws) {
      return Optional.ofNullable(world).map(DataDirectory::read);
    }
    return Optional.of(
        inMemory ? DataDirectory.given(world) : directory.scenario(Optional.ofNullable(world)));
  }

  private World world(Optional<Scenario> scenario, DataDirectory directory) {
    if (onAws) {
      return AwsWorld.open(aws.environment(), createTables);
    }
    double timesReal = time.flow().timesReal();
    Scenario known = scenario.orElseThrow();
    return inMemory
        ? SimulatedDataCentre.inMemory(known, SystemTime.shared(), timesReal)
        : SimulatedDataCentre.open(known, SystemTime.shared(), timesReal, directory.journal());
  }

  private Optional<State> state(DataDirectory directory) {
    if (database != null) {
      return Optional.of(
          JdbcState.postgres(
              PostgresLogin.of(database, Optional.ofNullable(System.getenv("PGPASSWORD")))));
    }
    boolean given =
        Objects.requireNonNull(spec, "spec")
            .commandLine()
            .getParseResult()
            .hasMatchedOption("--data");
    if (onAws && !given) {
      return Optional.empty();
    }
    return Optional.of(inMemory ? new MemoryState() : JdbcState.sqlite(directory.database()));
  }

  private void announce(URI uri, World made, Optional<State> state) {
    PrintWriter out = Objects.requireNonNull(spec, "spec").commandLine().getOut();
    out.println(uri);
    out.println("world: " + made.description());
    out.println("state: " + state.map(State::description).orElse("DynamoDB"));
    if (issuer == null) {
      out.println("demo users, whose passwords everybody knows (user / password / role):");
      DemoUser.ALL.forEach(
          it -> out.println("  " + it.name() + " / " + it.password() + " / " + it.role().name()));
    } else {
      out.println("users: those of " + issuer);
    }
    out.flush();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
