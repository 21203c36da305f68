package io.github.drsorchestration.testkit.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorResponse;
import io.github.drsorchestration.testkit.wire.error.LostResponseException;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Passes HTTP requests to the router, and its responses back. */
final class HttpAdapter implements HttpHandler {

  private static final int NO_BODY = -1;
  private static final int MAX_BODY = 10 * 1024 * 1024;

  private final Router router;
  private final AtomicLong requests = new AtomicLong();

  HttpAdapter(Router router) {
    this.router = router;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
      send(
          exchange,
          body.length > MAX_BODY ? tooLarge(exchange) : router.answer(request(exchange, body)));
    } catch (LostResponseException lost) {
      // The exchange ends without a response, which closes the connection.
    }
  }

  /** Lets the client finish, which reads no response before it has sent everything. */
  private static WireResponse tooLarge(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    return ErrorResponse.of(ApiException.invalid("The body is larger than 10 MiB."));
  }

  private static WireRequest request(HttpExchange exchange, byte[] body) {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new WireRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  private void send(HttpExchange exchange, WireResponse response) throws IOException {
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", response.contentType());
    exchange
        .getResponseHeaders()
        .set("x-amzn-RequestId", String.format("wire-%08d", requests.incrementAndGet()));
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? NO_BODY : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
