package io.github.drsorchestration.aws.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that begins to answer 200, and then does not do what a server should. */
public final class BadManners implements AutoCloseable {

  /** What it does with the body. */
  public enum Manner {
    /** Sends not even the headers. */
    SILENT,
    /** Sends the headers and nothing else. */
    NO_BODY,
    /** Sends one byte after the other, for ever. */
    TRICKLING,
    /** Sends as much as the other side takes, for ever. */
    ENDLESS
  }

  private static final byte[] HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final Manner manner;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger open = new AtomicInteger();

  private BadManners(ServerSocket server, Manner manner) {
    this.server = server;
    this.manner = manner;
    threads.execute(this::accept);
  }

  public static BadManners of(Manner manner) {
    try {
      return new BadManners(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** How many connections the other side has not closed. */
  public int openConnections() {
    return open.get();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.incrementAndGet();
        threads.execute(() -> answer(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket socket) {
    try (socket;
        OutputStream out = socket.getOutputStream()) {
      if (manner == Manner.SILENT) {
        waitUntilClosed(socket);
        return;
      }
      out.write(HEAD);
      out.flush();
      if (manner == Manner.NO_BODY) {
        waitUntilClosed(socket);
        return;
      }
      byte[] piece = new byte[manner == Manner.TRICKLING ? 1 : 8192];
      boolean over = false;
      while (!over) {
        out.write(piece);
        over = manner == Manner.TRICKLING && closed.await(10, TimeUnit.MILLISECONDS);
      }
    } catch (IOException | InterruptedException e) {
      // the other side has hung up, or the test is over
    } finally {
      open.decrementAndGet();
    }
  }

  /** A read ends when the other side hangs up. */
  private static void waitUntilClosed(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // the request
    }
  }
}
