package io.github.drsorchestration.server;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.OrchestratorBuilder;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.StructuredAuditLog;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.core.operation.principal.ClaimPrincipals;
import io.github.drsorchestration.core.rest.RestApi;
import io.github.drsorchestration.core.rest.RestSettings;
import io.github.drsorchestration.core.rest.route.Route;
import io.github.drsorchestration.server.audit.AuditOperations;
import io.github.drsorchestration.server.console.Console;
import io.github.drsorchestration.server.console.ConsoleConfig;
import io.github.drsorchestration.server.console.ConsoleFiles;
import io.github.drsorchestration.server.control.WorldOperations;
import io.github.drsorchestration.server.gameday.GameDay;
import io.github.drsorchestration.server.http.Endpoint;
import io.github.drsorchestration.server.http.HttpServer;
import io.github.drsorchestration.server.http.HttpSettings;
import io.github.drsorchestration.server.live.Feed;
import io.github.drsorchestration.server.metric.Metrics;
import io.github.drsorchestration.server.signin.Authenticator;
import io.github.drsorchestration.server.signin.Issuer;
import io.github.drsorchestration.server.signin.IssuerTokens;
import io.github.drsorchestration.server.signin.SignIn;
import io.github.drsorchestration.server.state.State;
import io.github.drsorchestration.server.world.World;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The whole service in one process: an orchestrator over a world and a state, and its operations
 * behind HTTP.
 *
 * <pre>{@code
 * try (LocalServer server =
 *     LocalServer.over(world).state(new MemoryState()).http(HttpSettings.DEFAULTS).start()) {
 *   server.uri();
 * }
 * }</pre>
 */
public final class LocalServer implements AutoCloseable {

  private static final Actor SETUP = Actor.of("local-server");

  private final Ports ports;
  private final DrsOrchestrator orchestrator;
  private final ExecutorService scheduled;
  private final HttpServer http;
  private final URI uri;

  private LocalServer(Builder plan) throws IOException {
    Time real = SystemTime.shared();
    AtomicReference<Feed> feed = new AtomicReference<>();
    AtomicLong recorded = new AtomicLong();
    Ports.Builder builder = plan.world.ports();
    plan.state.ifPresent(
        it -> {
          Ports.Builder unused = it.into(builder);
        });
    this.ports =
        builder
            .executionListener(
                (execution, events) -> {
                  recorded.addAndGet(events.size());
                  Optional.ofNullable(feed.get()).ifPresent(it -> it.saved(execution, events));
                })
            .build();
    this.orchestrator = orchestrator(plan.world, ports);
    plan.scenario.ifPresent(this::create);
    AuditLog audit = auditLog(plan.state.flatMap(State::auditLog));
    GameDay gameDay = GameDay.of(orchestrator, ports.toBuilder().time(real).build());
    WorldOperations world = new WorldOperations(plan.world, recorded::get);
    OperationCatalog catalog =
        StandardOperations.of(orchestrator, ports)
            .with(gameDay.operations())
            .with(world.all())
            .with(new AuditOperations(plan.state.flatMap(State::auditTrail)).all());
    Operations operations = new Operations(catalog, ports, audit, real);
    Feed streams = new Feed(ports, operations, real);
    feed.set(streams);
    Metrics metrics = new Metrics();
    metrics.show(streams::open, orchestrator::driving);
    List<Route> routes =
        Stream.of(GameDay.ROUTES, WorldOperations.ROUTES, AuditOperations.ROUTES)
            .flatMap(List::stream)
            .toList();
    RestApi api = new RestApi(operations, ports.ids(), RestSettings.DEFAULTS, routes);
    boolean loopback = HttpServer.isLoopback(plan.http.address());
    Map<String, Endpoint> endpoints =
        new HashMap<>(new OperatorEndpoints(ports, metrics, loopback).all());
    this.http =
        new HttpServer(
            plan.http,
            authenticator(plan, endpoints),
            endpoints,
            new Console(
                plan.console,
                ConsoleConfig.of(plan.issuer, plan.world.isSimulated()),
                (request, caller) -> api.handle(request)),
            streams,
            (method, path) -> operation(api, method, path),
            metrics,
            real);
    this.scheduled = Executors.newFixedThreadPool(2, LocalServer::thread);
    try {
      this.uri = http.start();
      orchestrator.resumeUnsettled();
      orchestrator.runSchedules(audit, plan.world.workers().orElse(scheduled));
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private static DrsOrchestrator orchestrator(World world, Ports ports) {
    OrchestratorBuilder builder = DrsOrchestrator.builder().ports(ports);
    return world.workers().map(builder::workers).orElse(builder).build();
  }

  /** What is kept in the state can be asked; the log of the process can be shipped. */
  private static AuditLog auditLog(Optional<AuditLog> kept) {
    AuditLog log = new StructuredAuditLog();
    return kept.map(log::and).orElse(log);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "scheduled");
    thread.setDaemon(true);
    return thread;
  }

  private Authenticator authenticator(Builder plan, Map<String, Endpoint> endpoints) {
    if (plan.issuer.isPresent()) {
      return new IssuerTokens(plan.issuer.get(), ClaimPrincipals.COGNITO);
    }
    SignIn signIn = new SignIn(ports.recordStore(), SystemTime.shared(), ports.ids());
    endpoints.putAll(new AuthEndpoints(signIn).all());
    return signIn;
  }

  private static String operation(RestApi api, String method, String path) {
    List<String> segments = Arrays.asList(path.substring(Math.min(1, path.length())).split("/"));
    return api.routes()
        .find(segments)
        .flatMap(it -> it.find(method))
        .map(it -> it.operation())
        .orElse("none");
  }

  /** What there is already stays as it is, whatever became of it since. */
  private void create(Scenario scenario) {
    for (TargetAccount account : scenario.accounts()) {
      once(() -> orchestrator.accounts().create(account));
    }
    scenario.groups().forEach(group -> once(() -> orchestrator.groups().create(group, SETUP)));
    scenario.plans().forEach(plan -> once(() -> orchestrator.plans().create(plan, SETUP)));
  }

  private static void once(Supplier<?> creation) {
    try {
      Object unused = creation.get();
    } catch (AlreadyExistsException | NameTakenException e) {
      // It was created by a start before this one.
    }
  }

  public static Builder over(World world) {
    return new Builder(world);
  }

  public URI uri() {
    return uri;
  }

  /** What the orchestrator was built on. */
  public Ports ports() {
    return ports;
  }

  public DrsOrchestrator orchestrator() {
    return orchestrator;
  }

  /** Lets requests end, and leaves the executions to whichever process comes next. */
  @Override
  public void close() {
    try {
      http.close();
    } finally {
      scheduled.shutdown();
      orchestrator.close();
    }
  }

  /** Puts a server together. */
  public static final class Builder {

    private final World world;
    private Optional<State> state = Optional.empty();
    private Optional<Scenario> scenario = Optional.empty();
    private Optional<Issuer> issuer = Optional.empty();
    private HttpSettings http = HttpSettings.DEFAULTS;
    private ConsoleFiles console = ConsoleFiles.built();

    private Builder(World world) {
      this.world = world;
    }

    /** Where the service keeps what it knows; by default where the world says. */
    public Builder state(State value) {
      state = Optional.of(value);
      return this;
    }

    /** The groups and plans that there are from the start. */
    public Builder with(Scenario value) {
      scenario = Optional.of(value);
      return this;
    }

    /** Whose tokens are good; by default those of the demo users. */
    public Builder issuer(Issuer value) {
      issuer = Optional.of(value);
      return this;
    }

    public Builder http(HttpSettings value) {
      http = value;
      return this;
    }

    /** The console that browsers get; by default that of the build. */
    Builder console(ConsoleFiles value) {
      console = value;
      return this;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the address cannot be had
     * @throws IllegalArgumentException if demo users would be let in where they must not be
     */
    public LocalServer start() throws IOException {
      Exposure.check(http, issuer, world);
      return new LocalServer(this);
    }
  }
}
