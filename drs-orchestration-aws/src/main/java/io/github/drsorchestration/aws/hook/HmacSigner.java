package io.github.drsorchestration.aws.hook;

import io.github.drsorchestration.aws.time.SystemClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests with a secret that the endpoint knows too. It adds two headers:
 *
 * <pre>
 * X-Drs-Orchestration-Timestamp: 1767225600      seconds since 1970
 * X-Drs-Orchestration-Signature: v1=5257a869…    HMAC-SHA256, in hexadecimal digits, of these lines
 *                                                joined by line feeds, in UTF-8:
 *   v1
 *   1767225600                                   the timestamp
 *   POST                                         the method
 *   hooks.example.org                            the Host header
 *   /switch-dns?zone=a                           the path and the query, as sent
 *   {"runId": …}                                 the body; empty for a GET
 * </pre>
 *
 * <p>The endpoint computes the same and compares in constant time. It refuses a timestamp that is
 * more than {@link #REPLAY_WINDOW} away from its own clock; within the window, the {@code
 * Idempotency-Key} of a start tells a repetition. {@link #accepts} does the former. To change the
 * secret, let the endpoint accept both for a while.
 */
public final class HmacSigner implements HookSigner {

  /** How far the clocks of both sides may differ, and how long a request may be under way. */
  public static final Duration REPLAY_WINDOW = Duration.ofMinutes(5);

  public static final String TIMESTAMP = "X-Drs-Orchestration-Timestamp";
  public static final String SIGNATURE = "X-Drs-Orchestration-Signature";

  private static final String VERSION = "v1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MIN_SECRET_BYTES = 32;

  private final SecretKeySpec key;
  private final InstantSource clock;

  private HmacSigner(byte[] secret, InstantSource clock) {
    if (secret.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "the secret must have at least " + MIN_SECRET_BYTES + " bytes, has " + secret.length);
    }
    this.key = new SecretKeySpec(secret, ALGORITHM);
    this.clock = clock;
  }

  /**
   * Signs with this secret.
   *
   * @param secret at least 32 random bytes
   */
  public static HmacSigner of(byte[] secret) {
    return new HmacSigner(secret, SystemClock.get());
  }

  /** The same, by another clock: for tests. */
  public HmacSigner at(InstantSource other) {
    return new HmacSigner(key.getEncoded(), other);
  }

  @Override
  public Map<String, String> headers(String method, URI target, String body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return Map.of(
        TIMESTAMP,
        timestamp,
        SIGNATURE,
        signature(timestamp, method, host(target), pathAndQuery(target), body));
  }

  /**
   * Whether a request that arrived was signed with this secret, and just now: for endpoints.
   *
   * @param host the Host header
   * @param pathAndQuery the path and the query, as they arrived
   * @param timestamp the header {@link #TIMESTAMP}
   * @param signature the header {@link #SIGNATURE}
   */
  public boolean accepts(
      String method,
      String host,
      String pathAndQuery,
      String body,
      String timestamp,
      String signature) {
    if (!timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    Duration age = Duration.between(signedAt, clock.instant()).abs();
    return age.compareTo(REPLAY_WINDOW) <= 0
        && MessageDigest.isEqual(
            signature(timestamp, method, host, pathAndQuery, body).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(
      String timestamp, String method, String host, String pathAndQuery, String body) {
    String text = String.join("\n", VERSION, timestamp, method, host, pathAndQuery, body);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return VERSION + "=" + HexFormat.of().formatHex(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** As HTTP clients send it: without the port that the scheme implies. */
  private static String host(URI target) {
    int implied = "https".equals(target.getScheme()) ? 443 : 80;
    return target.getPort() < 0 || target.getPort() == implied
        ? target.getHost()
        : target.getHost() + ":" + target.getPort();
  }

  private static String pathAndQuery(URI target) {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    return path + Optional.ofNullable(target.getRawQuery()).map(it -> "?" + it).orElse("");
  }
}
