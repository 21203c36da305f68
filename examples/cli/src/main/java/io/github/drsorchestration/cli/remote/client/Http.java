package io.github.drsorchestration.cli.remote.client;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.remote.setting.ServerAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Sends requests, and repeats those that it is safe to repeat. */
public final class Http {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int MAX_RETRIES = 3;
  private static final Set<Integer> WORTH_REPEATING = Set.of(429, 502, 503, 504);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final ServerAddress server;

  public Http(ServerAddress server) {
    this.server = server;
  }

  public ServerAddress server() {
    return server;
  }

  /** A request for a path below the server's URL, which is encoded already. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(TIMEOUT)
        .header("Accept", "application/json");
  }

  /**
   * Sends a request.
   *
   * @param repeatable whether it does no harm if the server gets it twice
   * @throws UnavailableException if there is no answer
   */
  public Answer send(HttpRequest request, boolean repeatable) {
    return Answer.of(
        server,
        translated(
            () ->
                Failsafe.with(policy(repeatable))
                    .get(
                        () -> whole(client.sendAsync(request, BodyHandlers.ofString()), request))));
  }

  /** The time-out of a request ends with the headers of the answer; its body has the same one. */
  private static HttpResponse<String> whole(
      CompletableFuture<HttpResponse<String>> answer, HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return answer.get(request.timeout().orElse(TIMEOUT).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
    } finally {
      boolean unused = answer.cancel(true);
    }
  }

  /** Sends a request once whose answer is read while it comes in. */
  public <T> HttpResponse<T> open(HttpRequest request, BodyHandler<T> body) {
    return translated(() -> Failsafe.with(never()).get(() -> client.send(request, body)));
  }

  private <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (FailsafeException failed) {
      if (failed.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw unavailable(Optional.ofNullable(failed.getCause()).orElse(failed));
    }
  }

  private static <T> RetryPolicy<T> never() {
    return RetryPolicy.<T>builder().withMaxRetries(0).build();
  }

  private static RetryPolicy<HttpResponse<String>> policy(boolean repeatable) {
    return RetryPolicy.<HttpResponse<String>>builder()
        .withMaxRetries(MAX_RETRIES)
        .withBackoff(FIRST_WAIT, LONGEST_WAIT)
        .withDelayFn(context -> retryAfter(Optional.ofNullable(context.getLastResult())))
        .handleIf(failure -> isWorthRepeating(failure, repeatable))
        .handleResultIf(it -> repeatable && WORTH_REPEATING.contains(it.statusCode()))
        .build();
  }

  /** A connection that was refused has carried nothing yet. */
  private static boolean isWorthRepeating(Throwable failure, boolean repeatable) {
    return failure instanceof ConnectException
        || (repeatable && failure instanceof IOException && !(failure instanceof SSLException));
  }

  /** A negative delay leaves it to the backoff. */
  private static Duration retryAfter(Optional<HttpResponse<String>> response) {
    return response
        .flatMap(it -> it.headers().firstValue("Retry-After"))
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
        .orElse(Duration.ofMillis(-1));
  }

  private RefusedException unavailable(Throwable cause) {
    if (cause instanceof SSLException) {
      return new RefusedException(
          List.of(
              server + " cannot be trusted: " + cause.getMessage(),
              "A certificate of your own authority can be named with"
                  + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE."));
    }
    String why = why(cause);
    return UnavailableException.silent(
        List.of(
            server + " does not answer: " + why, "Is the server running, and is --server right?"));
  }

  private static String why(Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    return Optional.ofNullable(cause.getMessage())
        .orElse(
            cause instanceof ConnectException
                ? "nothing can be reached there"
                : "the connection broke");
  }
}
