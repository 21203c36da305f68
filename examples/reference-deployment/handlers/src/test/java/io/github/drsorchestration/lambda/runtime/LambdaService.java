package io.github.drsorchestration.lambda.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Lambda as Step Functions calls it: functions by name, each in a process of its own. */
public final class LambdaService implements AutoCloseable {

  private static final String PATH = "/2015-03-31/functions/";

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, FunctionProcess> functions = new ConcurrentHashMap<>();
  private final List<String> invocations = new CopyOnWriteArrayList<>();
  private volatile boolean repeats;
  private final AtomicLong count = new AtomicLong();

  public LambdaService() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext(PATH, this::handle);
    http.start();
  }

  public int port() {
    return http.getAddress().getPort();
  }

  /** Deploys a function, in place of the one that there was. */
  public void deploy(String name, FunctionProcess function) {
    FunctionProcess before = functions.put(name, function);
    if (before != null) {
      before.close();
    }
  }

  /** The events of all invocations so far. */
  public List<String> invocations() {
    return invocations;
  }

  /** Whether each comes twice from now on, as Lambda may have it. */
  public void repeatEveryInvocation(boolean repeatsEach) {
    repeats = repeatsEach;
  }

  /** The function of a name or an ARN, with a qualifier or without. */
  public FunctionProcess function(String name) {
    String[] parts = name.split(":", -1);
    return functions.get(parts.length > 2 ? parts[6] : parts[0]);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath().substring(PATH.length());
      String name = URLDecoder.decode(path.substring(0, path.indexOf('/')), StandardCharsets.UTF_8);
      String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      invocations.add(event);
      FunctionProcess function = function(name);
      if (repeats) {
        Outcome unused = function.invoke(event);
      }
      Outcome outcome = function.invoke(event);
      byte[] body = outcome.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("x-amzn-RequestId", "lambda-" + count.incrementAndGet());
      if (outcome.failed()) {
        exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    functions.values().forEach(FunctionProcess::close);
  }
}
