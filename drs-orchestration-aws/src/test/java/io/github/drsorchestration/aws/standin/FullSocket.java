package io.github.drsorchestration.aws.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A port at which so many wait to be accepted that nobody else gets a connection. */
public final class FullSocket implements AutoCloseable {

  private static final int MORE_THAN_FIT = 10;

  private final ServerSocket server;
  private final List<Socket> waiting = new ArrayList<>();

  private FullSocket(ServerSocket server) {
    this.server = server;
  }

  public static FullSocket open() throws IOException {
    FullSocket full = new FullSocket(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    full.fill();
    return full;
  }

  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    server.close();
  }

  private void fill() {
    try {
      while (waiting.size() < MORE_THAN_FIT) {
        Socket socket = new Socket();
        waiting.add(socket);
        socket.connect(server.getLocalSocketAddress(), 100);
      }
    } catch (IOException full) {
      return;
    }
    throw new AssertionError("the queue of the socket has no end");
  }
}
