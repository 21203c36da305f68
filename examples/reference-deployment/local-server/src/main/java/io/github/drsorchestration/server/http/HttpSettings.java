package io.github.drsorchestration.server.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the server listens, and how much it takes.
 *
 * @param address the address to listen on
 * @param port the port; 0 means a free one
 * @param tls the key, if it speaks TLS
 * @param requestsPerSecond how many requests of one caller are answered
 * @param concurrentRequests how many are worked on at once; others wait
 * @param maxStreams how many live streams may be open
 * @param idleTimeout after how long a silent client is dropped
 * @param stopTimeout how long a stop waits for requests
 */
public record HttpSettings(
    String address,
    int port,
    Optional<Tls> tls,
    int requestsPerSecond,
    int concurrentRequests,
    int maxStreams,
    Duration idleTimeout,
    Duration stopTimeout) {

  /** At 127.0.0.1:8080, with limits that suit a few people and their scripts. */
  public static final HttpSettings DEFAULTS =
      new HttpSettings(
          "127.0.0.1",
          8080,
          Optional.empty(),
          200,
          64,
          1_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(10));

  /**
   * A key and its certificate.
   *
   * @param keystore a PKCS #12 file
   * @param password its password
   */
  public record Tls(Path keystore, String password) {
    @Override
    public String toString() {
      return "Tls[" + keystore + "]";
    }
  }

  public HttpSettings at(String otherAddress, int otherPort) {
    return new HttpSettings(
        otherAddress,
        otherPort,
        tls,
        requestsPerSecond,
        concurrentRequests,
        maxStreams,
        idleTimeout,
        stopTimeout);
  }

  public HttpSettings with(Optional<Tls> other) {
    return new HttpSettings(
        address,
        port,
        other,
        requestsPerSecond,
        concurrentRequests,
        maxStreams,
        idleTimeout,
        stopTimeout);
  }

  /** The same with other limits. */
  public HttpSettings limited(int perSecond, int concurrent, int streams) {
    return new HttpSettings(
        address, port, tls, perSecond, concurrent, streams, idleTimeout, stopTimeout);
  }

  public HttpSettings dropping(Duration idle) {
    return new HttpSettings(
        address, port, tls, requestsPerSecond, concurrentRequests, maxStreams, idle, stopTimeout);
  }
}
