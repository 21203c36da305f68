package io.github.drsorchestration.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.drsorchestration.lambda.runtime.LambdaService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The deployed API: requests go to the function whose ARN the method has in moto, as the event that
 * API Gateway makes of them. Those by HTTP are nobody's; others come with the claims of a token.
 */
final class ApiGateway implements AutoCloseable {

  private static final Pattern FUNCTION = Pattern.compile("/functions/(.+)/invocations");

  private final LambdaService lambda;
  private final HttpServer http;
  private JsonNode resources;

  ApiGateway(LambdaService lambda) throws IOException {
    this.lambda = lambda;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Has the methods that have been deployed. */
  void deployed(AwsCli cli) {
    String id = cli.aws("apigateway", "get-rest-apis").at("/items/0/id").asText();
    resources =
        cli.aws("apigateway", "get-resources", "--rest-api-id", id, "--embed", "methods")
            .path("items");
  }

  /** What an administrator gets who has signed in. */
  JsonNode post(String path, String body) {
    return answer("POST", path, Requests.of("POST", path, "DRSOrchestrationAdmin", body));
  }

  private JsonNode answer(String method, String path, String event) {
    return lambda.function(function(method, path)).invoke(event).json();
  }

  private String function(String method, String path) {
    for (JsonNode resource : resources) {
      String pattern = resource.path("path").asText().replaceAll("\\{[^}]+}", "[^/]+");
      JsonNode integration = resource.at("/resourceMethods/" + method + "/methodIntegration");
      Matcher function = FUNCTION.matcher(integration.path("uri").asText());
      if (path.matches(pattern) && function.find()) {
        return function.group(1);
      }
    }
    throw new AssertionError("the API has no " + method + " " + path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      JsonNode answer = answer("GET", path, Requests.anonymous("GET", path));
      byte[] body = answer.path("body").asText().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.path("statusCode").asInt(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
