package io.github.drsorchestration.cli.remote.watch;

import io.github.drsorchestration.cli.remote.client.ServerClient;
import io.github.drsorchestration.cli.remote.client.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The events that a server sends about an execution, on a thread of its own. They only say that
 * there is something to read; as long as none can be had, it is time to look every second, and at
 * first more often.
 */
final class StreamedNews implements News {

  private static final Duration AT_FIRST = Duration.ofMillis(100);
  private static final Duration WITHOUT_STREAM = Duration.ofSeconds(1);
  private static final Duration WITH_STREAM = Duration.ofSeconds(15);
  private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

  private final ServerClient server;
  private final String path;
  private final Semaphore something = new Semaphore(0);
  private final Semaphore closed = new Semaphore(0);
  private Duration withoutStream = AT_FIRST;
  private volatile boolean connected;
  private volatile Optional<InputStream> open = Optional.empty();
  private volatile String lastId;

  private StreamedNews(ServerClient server, String executionId, long lastKnown) {
    this.server = server;
    this.path = "/executions/" + URLEncoder.encode(executionId, StandardCharsets.UTF_8) + "/stream";
    this.lastId = lastKnown > 0 ? Long.toString(lastKnown) : "";
  }

  static News of(ServerClient server, String executionId, long lastKnown) {
    StreamedNews news = new StreamedNews(server, executionId, lastKnown);
    Thread thread = new Thread(news::follow, "drs-orchestration-stream");
    thread.setDaemon(true);
    thread.start();
    return news;
  }

  @Override
  public void await(Duration atMost) {
    Duration usual = connected ? WITH_STREAM : withoutStream;
    Duration wait = atMost.compareTo(usual) < 0 ? atMost : usual;
    Duration longer = withoutStream.multipliedBy(2);
    withoutStream = longer.compareTo(WITHOUT_STREAM) < 0 ? longer : WITHOUT_STREAM;
    try {
      boolean unused = something.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
      something.drainPermits();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while watching", interrupted);
    }
  }

  @Override
  public void close() {
    closed.release();
    open.ifPresent(StreamedNews::closeQuietly);
  }

  private void follow() {
    boolean offered = true;
    while (offered && !isClosed(Duration.ZERO)) {
      offered = readOnce();
      connected = false;
      something.release();
      offered = offered && !isClosed(BEFORE_NEXT_TRY);
    }
  }

  /** Reads until the stream ends. Returns whether there may be another one. */
  private boolean readOnce() {
    try {
      HttpResponse<InputStream> response =
          server.http().open(request(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        boolean isStream =
            response.statusCode() == 200
                && response
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("text/event-stream");
        if (isStream) {
          open = Optional.of(body);
          connected = true;
          ServerSentEvents.read(body, this::onEvent);
        }
        return isStream || response.statusCode() >= 429;
      }
    } catch (UnavailableException | IOException cutOff) {
      return true;
    } catch (RuntimeException notToBeHad) {
      // Whoever asks for the execution meets it too, and says so.
      return false;
    }
  }

  private HttpRequest request() {
    HttpRequest.Builder request = server.request(path).setHeader("Accept", "text/event-stream");
    if (!lastId.isEmpty()) {
      request.header("Last-Event-ID", lastId);
    }
    return request.build();
  }

  private void onEvent(String id) {
    if (!id.isEmpty()) {
      lastId = id;
    }
    something.release();
  }

  private boolean isClosed(Duration within) {
    try {
      return closed.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException closedAnyway) {
      // nothing more is read from it
    }
  }
}
