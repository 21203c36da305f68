package io.github.drsorchestration.testkit.wire;

import com.sun.net.httpserver.HttpServer;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.control.ServedWorld;
import io.github.drsorchestration.testkit.wire.http.Accounts;
import io.github.drsorchestration.testkit.wire.otherservices.StsApi;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The simulated DRS on HTTP, for unmodified AWS SDKs and the AWS CLI. The same endpoint serves STS,
 * which gives access to the other accounts of the world, and the DRS quotas of Service Quotas.
 *
 * <pre>{@code
 * AccountRegion dublin = new AccountRegion("111122223333", "eu-west-1");
 * WorldBuilder world =
 *     SimulatedWorld.builder().server(SimulatedServer.of("s-00000000000000001", dublin));
 * try (DrsServer server = DrsServer.start(world)) {
 *   DrsClient drs =
 *       DrsClient.builder()
 *           .endpointOverride(server.endpoint())
 *           .region(Region.of(dublin.region()))
 *           .credentialsProvider(
 *               StaticCredentialsProvider.create(
 *                   AwsBasicCredentials.create(dublin.accountId(), "any")))
 *           .build();
 *   drs.describeSourceServers(request -> {});
 *   server.world().time().advance(Duration.ofMinutes(20));
 * }
 * }</pre>
 *
 * <p>The account of a caller is the one configured for its access key, else the one that the key
 * names (twelve digits, or the key of a role that STS issued), else the first account of the world.
 * The Region is the one in the signature. Signatures are not verified. Under {@code /_control/},
 * any process can advance the time, add faults and servers, and read everything. The server listens
 * on the loopback interface only.
 */
public final class DrsServer implements AutoCloseable {

  private static final String NO_DELAY = "sun.net.httpserver.nodelay";
  private static final int TICK = 200;

  private final HttpServer http;
  private final ExecutorService threads;
  private final ScheduledExecutorService ticker;
  private final ServedWorld served;

  private DrsServer(Builder plan) throws IOException {
    this.served = new ServedWorld(plan.worlds, plan.flow);
    Accounts accounts = new Accounts(plan.accounts, plan.otherwise(served.world()));
    Router router = new Router(served, accounts, new StsApi(plan.externalIds));
    this.threads = Executors.newCachedThreadPool(DrsServer::thread);
    this.http = listening(new InetSocketAddress(InetAddress.getLoopbackAddress(), plan.port));
    http.setExecutor(threads);
    http.createContext("/", new HttpAdapter(router));
    http.start();
    this.ticker = Executors.newSingleThreadScheduledExecutor(DrsServer::thread);
    if (plan.flow.passes()) {
      ScheduledFuture<?> unused =
          ticker.scheduleWithFixedDelay(router::tick, TICK, TICK, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Without the property, each response waits for the acknowledgement of its headers, 40 ms at a
   * time. The JDK reads it when it makes the first server of a process, and has no other switch, so
   * it is set no longer than that.
   */
  private static synchronized HttpServer listening(InetSocketAddress address) throws IOException {
    if (System.getProperty(NO_DELAY) != null) {
      return HttpServer.create(address, 0);
    }
    System.setProperty(NO_DELAY, "true");
    try {
      return HttpServer.create(address, 0);
    } finally {
      System.clearProperty(NO_DELAY);
    }
  }

  /** Serves a world on a free port; its time passes only on command. */
  public static DrsServer start(WorldBuilder world) {
    return serving(world::build).start();
  }

  /**
   * Serves worlds.
   *
   * @param worlds makes the first world, and a new one at each reset
   */
  public static Builder serving(Supplier<SimulatedWorld> worlds) {
    return new Builder(worlds);
  }

  /** The endpoint for clients. */
  public URI endpoint() {
    InetSocketAddress address = http.getAddress();
    return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  /**
   * The world that is being served. It is safe to drive its time and to read it between requests; a
   * reset replaces it.
   */
  public SimulatedWorld world() {
    return served.world();
  }

  /** How often each operation was called since the start or the last reset, by its name. */
  public Map<String, Long> calls() {
    return served.calls();
  }

  /** Stops listening and closes open connections. */
  @Override
  public void close() {
    http.stop(0);
    ticker.shutdownNow();
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "drs-server");
    thread.setDaemon(true);
    return thread;
  }

  /** Configures a server. */
  public static final class Builder {

    private static final String UNKNOWN_ACCOUNT = "000000000000";

    private final Supplier<SimulatedWorld> worlds;
    private final Map<String, String> accounts = new TreeMap<>();
    private final Map<String, String> externalIds = new TreeMap<>();
    private Flow flow = Flow.manual();
    private int port;

    private Builder(Supplier<SimulatedWorld> worlds) {
      this.worlds = worlds;
    }

    /** How the time of the world passes; only on command by default. */
    public Builder time(Flow value) {
      flow = value;
      return this;
    }

    /** The port to listen on; any free one by default. */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /** Assigns an access key to an account. */
    public Builder account(String accessKey, String accountId) {
      accounts.put(accessKey, accountId);
      return this;
    }

    /** The external id that is required to assume any role of an account. */
    public Builder externalId(String accountId, String externalId) {
      externalIds.put(accountId, externalId);
      return this;
    }

    /** Starts listening. */
    public DrsServer start() {
      try {
        return new DrsServer(this);
      } catch (IOException cannotListen) {
        throw new UncheckedIOException(cannotListen);
      }
    }

    private String otherwise(SimulatedWorld world) {
      return world.inUse().stream()
          .map(place -> place.accountId())
          .findFirst()
          .orElse(UNKNOWN_ACCOUNT);
    }
  }
}
