package io.github.drsorchestration.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that all read the stream of everything, on one thread. */
final class EventStreams implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final Selector selector;
  private final List<SocketChannel> channels = new ArrayList<>();
  private final Map<String, CountDownLatch> awaited = new HashMap<>();
  private final Thread reader = new Thread(this::read, "event streams");
  private final AtomicInteger ended = new AtomicInteger();

  /** Opens them, and waits until each has begun. */
  EventStreams(HttpConnection signedIn, InetSocketAddress server, int clients) {
    byte[] request = signedIn.request("GET", "/stream", "");
    try {
      selector = Selector.open();
      for (int i = 0; i < clients; i++) {
        SocketChannel channel = SocketChannel.open(server);
        channels.add(channel);
        channel.write(ByteBuffer.wrap(request));
        channel.configureBlocking(false);
        var unused = channel.register(selector, SelectionKey.OP_READ, new Client());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CountDownLatch begun = expect("HTTP/1.1 200");
    reader.setDaemon(true);
    reader.start();
    await(begun);
  }

  /** Comes to zero when each client has read this, from now on. */
  CountDownLatch expect(String text) {
    CountDownLatch latch = new CountDownLatch(channels.size());
    synchronized (awaited) {
      awaited.put(text, latch);
    }
    return latch;
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(latch.getCount() + " clients were not told");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** How many streams the server has ended. */
  int ended() {
    return ended.get();
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try {
      while (selector.isOpen()) {
        selector.select(key -> read(key, buffer), 500);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SelectionKey key, ByteBuffer buffer) {
    try {
      buffer.clear();
      int length = ((SocketChannel) key.channel()).read(buffer);
      if (length < 0) {
        ended.incrementAndGet();
        key.cancel();
        return;
      }
      Client client = (Client) key.attachment();
      client.text.append(StandardCharsets.UTF_8.decode(buffer.flip()));
      find(client);
    } catch (IOException e) {
      ended.incrementAndGet();
      key.cancel();
    }
  }

  private void find(Client client) {
    int end = client.text.lastIndexOf("\n") + 1;
    String lines = client.text.substring(0, end);
    client.text.delete(0, end);
    synchronized (awaited) {
      awaited.forEach(
          (expected, latch) -> {
            if (lines.contains(expected) && client.found.add(expected)) {
              latch.countDown();
            }
          });
    }
  }

  /** What a client has read of a line that is not whole yet, and what it has found. */
  private static final class Client {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> found = new HashSet<>();
  }

  @Override
  public void close() {
    try {
      selector.close();
      for (SocketChannel channel : channels) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
