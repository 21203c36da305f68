package io.github.drsorchestration.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The server-sent events of an open stream. */
final class Events implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Event END = new Event("", "connection closed", "{}");

  private final HttpResponse<Stream<String>> response;
  private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
  private final List<Event> seen = new ArrayList<>();

  record Event(String id, String type, String data) {
    JsonNode json() {
      return Client.parse(data);
    }

    boolean isState(String status) {
      return type.equals("state") && json().path("status").asText().equals(status);
    }
  }

  Events(HttpClient http, HttpRequest request) {
    try {
      response = http.send(request, BodyHandlers.ofLines());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Thread reader = new Thread(this::read, "events");
    reader.setDaemon(true);
    reader.start();
  }

  int status() {
    return response.statusCode();
  }

  private void read() {
    String[] event = {"", "", ""};
    try {
      response.body().forEach(line -> take(line, event));
    } catch (UncheckedIOException | IllegalStateException e) {
      // It was closed, by either side.
    } finally {
      queue.add(END);
    }
  }

  private void take(String line, String[] event) {
    if (line.startsWith("id: ")) {
      event[0] = line.substring(4);
    } else if (line.startsWith("event: ")) {
      event[1] = line.substring(7);
    } else if (line.startsWith("data: ")) {
      event[2] = line.substring(6);
    } else if (line.isEmpty() && !event[1].isEmpty()) {
      queue.add(new Event(event[0], event[1], event[2]));
      event[1] = "";
    }
  }

  /** Waits for an event. */
  Event await(Predicate<Event> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Event next = next(deadline);
      seen.add(next);
      if (wanted.test(next)) {
        return next;
      }
      if (next.equals(END)) {
        throw new AssertionError("the stream has ended; it said " + seen);
      }
    }
  }

  private Event next(long deadline) {
    try {
      Event next = queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new AssertionError("it did not come; what came was " + seen);
      }
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Event awaitEnd() {
    return await(END::equals);
  }

  /** Everything that was awaited so far, with what came before it. */
  List<Event> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    response.body().close();
  }
}
