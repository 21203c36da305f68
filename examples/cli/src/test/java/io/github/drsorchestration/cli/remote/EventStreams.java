package io.github.drsorchestration.cli.remote;

import com.sun.net.httpserver.HttpExchange;
import io.github.drsorchestration.core.rest.message.RestRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Streams that say twenty times a second that something has happened, and break now and then. */
final class EventStreams {

  private static final int UNTIL_BREAK = 10;

  private final Office office;
  private final Semaphore pause = new Semaphore(0);
  private volatile boolean open;

  EventStreams(Office office) {
    this.office = office;
  }

  void open() {
    open = true;
  }

  boolean isMeant(RestRequest request) {
    return open && request.path().matches("/executions/[^/]+/stream");
  }

  void send(RestRequest request, HttpExchange exchange) throws IOException {
    String id = request.path().split("/", -1)[2];
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < UNTIL_BREAK; i++) {
      long last = office.simulation.executionStore().find(id).orElseThrow().eventCount();
      out.write(
          "event: change\nid: %d\ndata: {}\n\n: heartbeat\n\n"
              .formatted(last)
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
      try {
        boolean unused = pause.tryAcquire(50, TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }
}
