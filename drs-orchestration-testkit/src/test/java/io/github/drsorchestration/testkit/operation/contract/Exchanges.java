package io.github.drsorchestration.testkit.operation.contract;

import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.LinkedHashSet;
import java.util.Set;

/** The endpoints that the running test has gone through so far, with success. */
public final class Exchanges {

  private static final ThreadLocal<Set<String>> ENDPOINTS =
      ThreadLocal.withInitial(LinkedHashSet::new);

  private Exchanges() {}

  /** What an endpoint is called, such as {@code GET /executions/{id}}. */
  public static String endpoint(Route route) {
    return route.method() + " " + route.path();
  }

  /** Puts an exchange on record. */
  public static void record(RestRequest request, Route route, RestResponse response) {
    boolean signedIn = request.principal().isPresent() || route.operation().equals("getHealth");
    if (signedIn && response.status() < 300) {
      ENDPOINTS.get().add(endpoint(route));
    }
  }

  static void begin() {
    ENDPOINTS.get().clear();
  }

  static Set<String> endpoints() {
    return Set.copyOf(ENDPOINTS.get());
  }
}
