package io.github.drsorchestration.cli.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.remote.setting.Environment;
import io.github.drsorchestration.cli.remote.setting.Prompt;
import io.github.drsorchestration.cli.time.Ticker;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The REST API on a real port, with sign-in and a stream of events. Whenever an execution is looked
 * at, some time passes.
 */
final class RestServer implements BeforeEachCallback, AfterEachCallback {

  /**
   * A request as it came in.
   *
   * @param line the method and the target
   * @param headers its headers
   * @param body its body
   */
  record Asked(String line, Headers headers, String body) {}

  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  final Office office = new Office();
  final People people = new People();
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Deque<RestResponse> instead = new ArrayDeque<>();
  private final Deque<RestResponse> away = new ArrayDeque<>();
  private int awayAfter;
  private Duration perLook = Duration.ofMinutes(15);
  private Optional<Prompt> prompt = Optional.empty();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final EventStreams streams = new EventStreams(office);
  private final Map<String, String> variables = new HashMap<>();
  private Optional<HttpServer> http = Optional.empty();
  private Optional<Path> home = Optional.empty();

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    System.setProperty(NO_DELAY, "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
    http = Optional.of(server);
    home = Optional.of(Files.createTempDirectory("home"));
  }

  /** It is away from now on. */
  void stop() {
    http.orElseThrow().stop(0);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stop();
    threads.shutdownNow();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.orElseThrow().getAddress().getPort());
  }

  Path home() {
    return home.orElseThrow();
  }

  Path directory() {
    return home().resolve(".config/drs-orchestration");
  }

  /** Sets a variable for the commands that follow. */
  RestServer set(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Answers the next request with this instead of what it asks for. */
  RestServer answering(int status, String header, String value) {
    instead.add(RestResponse.withoutBody(status).with(header, value));
    return this;
  }

  /** After some looks at executions, the server is away for some requests. */
  RestServer answeringAfter(int looks, int requests, int status) {
    awayAfter = looks;
    for (int i = 0; i < requests; i++) {
      away.add(RestResponse.withoutBody(status).with("Retry-After", "0"));
    }
    return this;
  }

  /** Waits until what was asked fulfils a condition. */
  void awaitRequests(BooleanSupplier condition) {
    Ticker ticker = Ticker.every(Duration.ofMillis(20));
    for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
      ticker.await();
    }
  }

  /** This long passes whenever an execution is looked at. */
  RestServer passing(Duration time) {
    perLook = time;
    return this;
  }

  /** Somebody sits in front of a terminal. */
  RestServer prompting(Prompt answers) {
    prompt = Optional.of(answers);
    return this;
  }

  RestServer streaming() {
    streams.open();
    return this;
  }

  /** Runs a command with this server named before it. */
  Cli.Result run(Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = "--server";
    all[1] = url();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return runWithout(all);
  }

  /** Runs a command as it is. */
  Cli.Result runWithout(Object... arguments) {
    return Cli.runIn(environment(InputStream.nullInputStream()), arguments);
  }

  Cli.Result runWithInput(String input, Object... arguments) {
    return Cli.runIn(
        environment(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))), arguments);
  }

  private Environment environment(InputStream input) {
    return new Environment(variables, home(), input, prompt);
  }

  /** The same server, whose user has signed in. */
  RestServer signedInAs(String user) {
    return set("DRS_ORCHESTRATION_TOKEN", people.token(user));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      RestRequest request = request(exchange);
      asked.add(
          new Asked(
              request.method() + " " + exchange.getRequestURI(),
              request.headers(),
              new String(request.body(), StandardCharsets.UTF_8)));
      if (streams.isMeant(request) && request.principal().isPresent()) {
        streams.send(request, exchange);
      } else {
        send(exchange, answer(request));
      }
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private synchronized RestResponse answer(RestRequest request) {
    if (!instead.isEmpty()) {
      return instead.remove();
    }
    if (request.path().startsWith("/auth/")) {
      return people.answer(request);
    }
    if (request.path().matches("/executions/[^/]+")) {
      if (awayAfter-- < 0 && !away.isEmpty()) {
        return away.remove();
      }
      office.simulation.runFor(perLook);
    }
    return office.api.handle(request);
  }

  private RestRequest request(HttpExchange exchange) throws IOException {
    Map<String, List<String>> lines = Map.copyOf(exchange.getRequestHeaders());
    Headers headers = new Headers(lines);
    return new RestRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
        headers,
        exchange.getRequestBody().readAllBytes(),
        people.principal(headers));
  }

  private static void send(HttpExchange exchange, RestResponse response) throws IOException {
    response.headers().lines().forEach(exchange.getResponseHeaders()::put);
    boolean empty = response.body().length == 0;
    exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
    if (!empty) {
      exchange.getResponseBody().write(response.body());
    }
  }
}
