package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.drsorchestration.lambda.runtime.FunctionProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes what SNS on moto sends: events, for the function that is subscribed to them, and mail. moto
 * does nothing else until it has an answer, so events are taken in the background.
 */
final class Subscriptions implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpServer http;
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final List<String> mail = new CopyOnWriteArrayList<>();

  Subscriptions() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.start();
  }

  /** The subjects of all mail so far. */
  List<String> mail() {
    return mail;
  }

  /** Subscribes a function to a topic, which moto does not do for a template. */
  void subscribe(AwsCli cli, String topic, FunctionProcess function) {
    http.createContext(
        "/events",
        it -> {
          JsonNode message = take(it);
          background.execute(() -> invoke(function, message));
        });
    subscribe(cli, topic, "/events");
  }

  /** Subscribes people to a topic. */
  void subscribe(AwsCli cli, String topic) {
    http.createContext("/mail", it -> mail.add(take(it).path("Subject").asText()));
    subscribe(cli, topic, "/mail");
  }

  private void subscribe(AwsCli cli, String topic, String path) {
    String endpoint = "http://127.0.0.1:" + http.getAddress().getPort() + path;
    JsonNode unused =
        cli.aws(
            "sns",
            "subscribe",
            "--topic-arn",
            topic,
            "--protocol",
            "http",
            "--notification-endpoint",
            endpoint);
  }

  private static JsonNode take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode message = MAPPER.readTree(exchange.getRequestBody());
      exchange.sendResponseHeaders(200, -1);
      return message;
    }
  }

  private static void invoke(FunctionProcess function, JsonNode message) {
    ObjectNode event = MAPPER.createObjectNode();
    event.putArray("Records").addObject().put("EventSource", "aws:sns").set("Sns", message);
    function.invoke(event.toString());
  }

  @Override
  public void close() {
    http.stop(0);
    background.shutdownNow();
  }
}
