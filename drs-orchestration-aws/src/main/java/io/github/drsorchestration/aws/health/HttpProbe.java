package io.github.drsorchestration.aws.health;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.server.RecoveryInstance;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * An instance is healthy when it answers a GET with 2xx. The parameters are {@code port}, by
 * default 80, and {@code path}, by default {@code /}. Only the instance's own private address is
 * called, by plain HTTP, and redirects are not followed: a plan must not be able to make the
 * orchestrator call arbitrary addresses.
 */
public final class HttpProbe implements HealthProbe {

  private static final int DEFAULT_PORT = 80;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);

  private final Function<RecoveryInstance, Optional<String>> addresses;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /**
   * A probe that calls instances at these addresses.
   *
   * @param addresses the private address of an instance, where it has one
   */
  public HttpProbe(Function<RecoveryInstance, Optional<String>> addresses) {
    this.addresses = addresses;
  }

  @Override
  public boolean healthy(HealthCheck check, RecoveryInstance instance) {
    int port = PortParameter.of(check).orElse(DEFAULT_PORT);
    String path = check.parameters().getOrDefault("path", "/");
    return addresses
        .apply(instance)
        .filter(address -> answersWell(target(check, address, port, path)))
        .isPresent();
  }

  private static URI target(HealthCheck check, String address, int port, String path) {
    int query = path.indexOf('?');
    String before = query < 0 ? path : path.substring(0, query);
    String after = query < 0 ? null : path.substring(query + 1);
    try {
      return new URI("http", null, address, port, before, after, null);
    } catch (URISyntaxException e) {
      throw new CallRejectedException(
          check.probe(), "the health check's parameter 'path' must begin with a slash", e);
    }
  }

  private boolean answersWell(URI target) {
    HttpRequest request = HttpRequest.newBuilder(target).timeout(RESPONSE_TIMEOUT).GET().build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status >= 200 && status < 300;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
