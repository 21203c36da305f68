package io.github.drsorchestration.aws.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Exchanges by HTTP, each of which ends in time and fits into memory, whatever the endpoint does,
 * and reaches no address that a rule puts out of reach. The time is taken from before the host's
 * name is resolved to the last byte of the body. Each exchange has a connection of its own, to the
 * very address that was judged. Redirects are not followed.
 */
public final class BoundedHttp {

  /** What is read of a body at most. */
  static final int MAX_BODY_BYTES = 64 * 1024;

  private final Duration connectTimeout;
  private final Duration limit;
  private final AddressRule rule;
  private final NameResolver names;
  private final SSLSocketFactory encryption;

  /**
   * Exchanges that take this long at most, with hosts that no plan names.
   *
   * @param connectTimeout how long connecting may take, within the limit
   * @param limit how long the whole exchange may take
   */
  public BoundedHttp(Duration connectTimeout, Duration limit) {
    this(connectTimeout, limit, AddressRule.ANY, NameResolver.SYSTEM);
  }

  /**
   * Exchanges that take this long at most, with what a rule allows.
   *
   * @param connectTimeout how long connecting may take, within the limit
   * @param limit how long the whole exchange may take
   * @param rule which addresses may be connected to
   * @param names what finds the addresses of hosts
   */
  public BoundedHttp(
      Duration connectTimeout, Duration limit, AddressRule rule, NameResolver names) {
    this(connectTimeout, limit, rule, names, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  BoundedHttp(
      Duration connectTimeout,
      Duration limit,
      AddressRule rule,
      NameResolver names,
      SSLSocketFactory encryption) {
    this.connectTimeout = connectTimeout;
    this.limit = limit;
    this.rule = rule;
    this.names = names;
    this.encryption = encryption;
  }

  /** The same under another rule. */
  public BoundedHttp under(AddressRule other) {
    return new BoundedHttp(connectTimeout, limit, other, names, encryption);
  }

  /** Why a host is out of reach whatever its address is; empty if that is not known yet. */
  public Optional<String> problem(String host) {
    return rule.problem(host);
  }

  /**
   * Sends a request and reads its answer.
   *
   * @throws ForbiddenAddressException if the host's address is out of reach; nothing was sent
   * @throws java.net.ConnectException if no connection was made, so that nothing was sent
   * @throws java.net.http.HttpConnectTimeoutException if no connection was made in time, so that
   *     nothing was sent
   * @throws IOException if there was no complete answer in time
   */
  public HttpAnswer send(HttpRequest request) throws IOException {
    try (Exchange exchange = new Exchange(request, names, rule, connectTimeout, encryption)) {
      return answer(exchange).get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no complete answer within " + limit.toMillis() + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException("the exchange failed", e);
    }
  }

  private static CompletableFuture<HttpAnswer> answer(Exchange exchange) {
    CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                answer.complete(exchange.run());
              } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
              }
            },
            "drs-orchestration-http");
    thread.setDaemon(true);
    thread.start();
    return answer;
  }
}
