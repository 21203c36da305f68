package io.github.drsorchestration.aws.survival;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server on this machine that can be cut, whatever is under way on it. */
final class InterruptibleProxy implements AutoCloseable {

  private final ServerSocket door;
  private final URI target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private InterruptibleProxy(ServerSocket door, URI target) {
    this.door = door;
    this.target = target;
  }

  static InterruptibleProxy to(URI target) {
    try {
      ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      InterruptibleProxy line = new InterruptibleProxy(door, target);
      line.threads.execute(line::admit);
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** Ends every connection, and each new one at once, until it is mended. */
  void cut() {
    cut = true;
    open.forEach(InterruptibleProxy::closeQuietly);
  }

  void mend() {
    cut = false;
  }

  private void admit() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        if (cut) {
          closeQuietly(caller);
        } else {
          connect(caller);
        }
      } catch (IOException closing) {
        return;
      }
    }
  }

  private void connect(Socket caller) {
    try {
      Socket server = new Socket(target.getHost(), target.getPort());
      open.add(caller);
      open.add(server);
      threads.execute(() -> pass(caller, server));
      threads.execute(() -> pass(server, caller));
    } catch (IOException unreachable) {
      closeQuietly(caller);
    }
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // whoever is at the other end sees it
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void closeQuietly(Closeable thing) {
    try {
      thing.close();
    } catch (IOException closed) {
      // that is what was wanted
    }
  }

  @Override
  public void close() {
    closeQuietly(door);
    cut();
    threads.shutdownNow();
  }
}
