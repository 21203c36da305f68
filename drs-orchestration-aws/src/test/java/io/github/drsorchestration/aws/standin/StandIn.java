package io.github.drsorchestration.aws.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.ClientsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A service of AWS that answers as a test says, and remembers what it was asked. */
public final class StandIn implements AutoCloseable {

  public static final String ACCOUNT = "111122223333";
  public static final String REGION = "eu-west-1";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<ReceivedRequest> asked = new CopyOnWriteArrayList<>();
  private final Function<ReceivedRequest, Answer> answers;

  private StandIn(Function<ReceivedRequest, Answer> answers) {
    this.answers = answers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public static StandIn answering(Function<ReceivedRequest, Answer> answers) {
    return new StandIn(answers);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Clients of an orchestrator at home in {@link #ACCOUNT} and {@link #REGION}. */
  public ClientsBuilder clients() {
    return AwsClients.builder()
        .homeRegion(REGION)
        .homeAccount(ACCOUNT)
        .credentials(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDHOME", "secret")))
        .endpoint(endpoint());
  }

  public List<ReceivedRequest> requests() {
    return List.copyOf(asked);
  }

  /** How often a path was asked for. */
  public long times(String path) {
    return asked.stream().filter(it -> it.path().equals(path)).count();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      ReceivedRequest question =
          new ReceivedRequest(
              exchange.getRequestURI().toString(),
              body,
              exchange.getRequestHeaders(),
              asked.size() + 1);
      asked.add(question);
      Answer answer = answers.apply(question);
      if (answer.lost()) {
        return;
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
