package io.github.drsorchestration.server.live;

/** An open response, as a stream writes to it. */
public interface Connection {

  /** Writes some bytes and returns at once; only one write is under way at a time. */
  void write(byte[] bytes, Runnable done, Runnable failed);

  /** Ends the response after what was written. */
  void end();

  /** Cuts the connection. */
  void abort();
}
