package io.github.drsorchestration.server.live;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends frames to one client as fast as it takes them. A client that takes them too slowly is cut
 * off: it can come again and resume.
 */
final class StreamWriter {

  private static final int MAX_WAITING = 256 * 1_024;
  private static final Duration MAX_WRITE = Duration.ofSeconds(20);

  private final Connection connection;
  private final Supplier<Instant> now;
  private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private @Nullable Instant writingSince;
  private @Nullable Runnable next;
  private boolean ending;
  private boolean over;

  StreamWriter(Connection connection, Supplier<Instant> now) {
    this.connection = connection;
    this.now = now;
  }

  synchronized void send(byte[] frame) {
    if (over || ending) {
      return;
    }
    if (waiting.size() + frame.length > MAX_WAITING && writingSince != null) {
      cut();
      return;
    }
    waiting.writeBytes(frame);
    writeNext();
  }

  /** Whether it is worth while to send more at once. */
  synchronized boolean hasRoom() {
    return !over && waiting.size() < MAX_WAITING / 4;
  }

  /** Does something as soon as everything so far is sent; nothing where the client is gone. */
  synchronized void whenSent(Runnable task) {
    next = task;
    writeNext();
  }

  /** Ends the stream when everything is sent. */
  synchronized void end() {
    ending = true;
    writeNext();
  }

  /** Cuts off a client that has not taken a write for long; otherwise shows it that we live. */
  synchronized void beat() {
    boolean stuck =
        Optional.ofNullable(writingSince)
            .filter(since -> Duration.between(since, now.get()).compareTo(MAX_WRITE) > 0)
            .isPresent();
    if (stuck) {
      cut();
    } else if (writingSince == null) {
      send(Frame.HEARTBEAT);
    }
  }

  synchronized void cut() {
    if (!over) {
      over = true;
      connection.abort();
    }
  }

  synchronized boolean isOver() {
    return over;
  }

  private void writeNext() {
    if (over || writingSince != null) {
      return;
    }
    if (waiting.size() > 0) {
      byte[] bytes = waiting.toByteArray();
      waiting = new ByteArrayOutputStream();
      writingSince = now.get();
      connection.write(bytes, this::written, this::cut);
    } else if (ending) {
      over = true;
      connection.end();
    } else if (next != null) {
      Runnable task = next;
      next = null;
      task.run();
    }
  }

  private synchronized void written() {
    writingSince = null;
    writeNext();
  }
}
