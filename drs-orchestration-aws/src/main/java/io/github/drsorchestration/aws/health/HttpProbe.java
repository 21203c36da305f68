package io.github.drsorchestration.aws.health;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.aws.http.AddressRule;
import io.github.drsorchestration.aws.http.BoundedHttp;
import io.github.drsorchestration.aws.http.NameResolver;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * An instance is healthy when it answers a GET with 2xx, within five seconds to the last byte; of a
 * long answer only the beginning is read. The parameters are {@code port}, by default 80, and
 * {@code path}, by default {@code /}. Only the instance's own private address is called, by plain
 * HTTP, and redirects are not followed: a plan must not be able to make the orchestrator call
 * arbitrary addresses. That address is private, unlike those that hooks may call, because it comes
 * from EC2 and not from the plan.
 */
public final class HttpProbe implements HealthProbe {

  private static final int DEFAULT_PORT = 80;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);

  private final Function<RecoveryInstance, Optional<String>> addresses;
  private final BoundedHttp http;

  /**
   * A probe that calls instances at these addresses.
   *
   * @param addresses the private address of an instance, where it has one
   */
  public HttpProbe(Function<RecoveryInstance, Optional<String>> addresses) {
    this(addresses, RESPONSE_TIMEOUT, AddressRule.SERVERS);
  }

  HttpProbe(
      Function<RecoveryInstance, Optional<String>> addresses,
      Duration responseTimeout,
      AddressRule rule) {
    this.addresses = addresses;
    this.http = new BoundedHttp(CONNECT_TIMEOUT, responseTimeout, rule, NameResolver.SYSTEM);
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
    try {
      return http.send(HttpRequest.newBuilder(target).GET().build()).isSuccess();
    } catch (IOException notYet) {
      return false;
    }
  }
}
