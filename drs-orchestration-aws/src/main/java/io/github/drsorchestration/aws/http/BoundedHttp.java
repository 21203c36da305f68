package io.github.drsorchestration.aws.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges by HTTP, each of which ends in time and fits into memory, whatever the endpoint does.
 * The timeout of a request of the JDK ends with the headers of the answer, so the time is taken
 * here, from before the host's name is resolved to the last byte of the body. Redirects are not
 * followed.
 */
public final class BoundedHttp {

  /** What is read of a body at most. */
  static final int MAX_BODY_BYTES = 64 * 1024;

  private final HttpClient client;
  private final Duration limit;

  /**
   * Exchanges that take this long at most.
   *
   * @param connectTimeout how long connecting may take, within the limit
   * @param limit how long the whole exchange may take
   */
  public BoundedHttp(Duration connectTimeout, Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /**
   * Sends a request and reads its answer.
   *
   * @throws java.net.ConnectException if no connection was made, so that nothing was sent
   * @throws java.net.http.HttpConnectTimeoutException if no connection was made in time, so that
   *     nothing was sent
   * @throws IOException if there was no complete answer in time
   */
  public HttpAnswer send(HttpRequest request) throws IOException {
    AtomicReference<@Nullable LimitedBody> body = new AtomicReference<>();
    CompletableFuture<HttpResponse<LimitedBody.Content>> exchange =
        client.sendAsync(
            request,
            head -> {
              LimitedBody subscriber = new LimitedBody(MAX_BODY_BYTES);
              body.set(subscriber);
              return subscriber;
            });
    try {
      HttpResponse<LimitedBody.Content> answer =
          exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return new HttpAnswer(answer.statusCode(), answer.body().text(), answer.body().isComplete());
    } catch (TimeoutException e) {
      abort(exchange, body.get());
      throw new HttpTimeoutException("no complete answer within " + limit.toMillis() + " ms");
    } catch (InterruptedException e) {
      abort(exchange, body.get());
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException("the exchange failed", e);
    }
  }

  private static void abort(CompletableFuture<?> exchange, @Nullable LimitedBody body) {
    exchange.cancel(true);
    if (body != null) {
      body.cancel();
    }
  }
}
