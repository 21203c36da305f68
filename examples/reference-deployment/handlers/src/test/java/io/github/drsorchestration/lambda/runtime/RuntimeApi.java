package io.github.drsorchestration.lambda.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The API from which a Lambda runtime takes its invocations, served to one process. */
final class RuntimeApi implements AutoCloseable {

  private static final String PATH = "/2018-06-01/runtime/";

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private record Invocation(String id, String event) {}

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Outcome>> answers = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final CountDownLatch restored = new CountDownLatch(1);
  private final CompletableFuture<String> broken = new CompletableFuture<>();

  RuntimeApi() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext(PATH, this::handle);
    http.start();
  }

  String address() {
    return "127.0.0.1:" + http.getAddress().getPort();
  }

  CompletableFuture<Outcome> invoke(String event) {
    String id = "invocation-" + count.incrementAndGet();
    CompletableFuture<Outcome> answer = new CompletableFuture<>();
    answers.put(id, answer);
    CompletableFuture<Void> unused =
        broken.thenAccept(why -> answer.complete(new Outcome(why, true)));
    waiting.add(new Invocation(id, event));
    return answer;
  }

  /** Whether a process was ready for a snapshot; it goes on as if restored from it at once. */
  boolean restored() {
    return restored.getCount() == 0;
  }

  void awaitRestored(Duration limit) throws InterruptedException {
    if (!restored.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the process was not ready for a snapshot in " + limit);
    }
  }

  /** Fails what has no answer, as Lambda does when a process ends. */
  void died() {
    waiting.clear();
    answers.values().forEach(it -> it.complete(Outcome.died()));
    answers.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(PATH.length());
      if (path.equals("invocation/next")) {
        next(exchange);
        return;
      }
      if (path.equals("restore/next")) {
        restored.countDown();
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(202, -1);
      if (path.equals("init/error")) {
        broken.complete(body);
        return;
      }
      Path parts = Path.of(path);
      CompletableFuture<Outcome> answer = answers.remove(parts.getName(1).toString());
      if (answer != null) {
        answer.complete(new Outcome(body, parts.endsWith("error")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    Invocation invocation = waiting.take();
    byte[] body = invocation.event().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", "4102444800000");
    exchange
        .getResponseHeaders()
        .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:111122223333:f");
    exchange.getResponseHeaders().set("Lambda-Runtime-Trace-Id", "Root=1-0-0;Sampled=0");
    // Without it the native part of the client dies.
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
