package io.github.drsorchestration.cli.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be closed: then nothing listens, and every connection is cut. */
final class Gate implements AutoCloseable {

  private final URI behind;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final int port;
  private ServerSocket listening;

  private Gate(URI behind) throws IOException {
    this.behind = behind;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = listening.getLocalPort();
    serve(listening);
  }

  static Gate to(URI behind) {
    try {
      return new Gate(behind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void shut() {
    closeQuietly(listening);
    sockets.forEach(Gate::closeQuietly);
    sockets.clear();
  }

  void open() {
    try {
      listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      serve(listening);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    shut();
  }

  private void serve(ServerSocket server) {
    start(
        () -> {
          try {
            while (!server.isClosed()) {
              join(server.accept());
            }
          } catch (IOException shut) {
            // the gate was shut
          }
        });
  }

  private void join(Socket client) throws IOException {
    Socket inside = new Socket(behind.getHost(), behind.getPort());
    sockets.add(client);
    sockets.add(inside);
    start(() -> copy(client, inside));
    start(() -> copy(inside, client));
  }

  private static void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException cut) {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "gate");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(AutoCloseable closed) {
    try {
      closed.close();
    } catch (Exception ignored) {
      // it is closed anyway
    }
  }
}
