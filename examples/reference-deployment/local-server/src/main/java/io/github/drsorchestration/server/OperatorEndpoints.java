package io.github.drsorchestration.server;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.server.http.Answer;
import io.github.drsorchestration.server.http.Caller;
import io.github.drsorchestration.server.http.Endpoint;
import io.github.drsorchestration.server.metric.Metrics;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What those ask who run the server: whether it lives, whether it is ready, and its figures. */
final class OperatorEndpoints {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorEndpoints.class);
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Ports ports;
  private final Metrics metrics;
  private final boolean open;

  /**
   * @param open whether anybody may read the metrics, as on loopback
   */
  OperatorEndpoints(Ports ports, Metrics metrics, boolean open) {
    this.ports = ports;
    this.metrics = metrics;
    this.open = open;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "/health/live", (request, caller) -> status(200, "UP"),
        "/health/ready", (request, caller) -> ready(),
        "/metrics", (request, caller) -> metrics(caller));
  }

  private RestResponse ready() {
    try {
      var unused = ports.executionStore().unsettled();
      return status(200, "READY");
    } catch (OrchestrationException e) {
      LOG.warn("the store does not answer", e);
      return status(503, "STORE_DOES_NOT_ANSWER");
    }
  }

  private RestResponse metrics(Caller caller) {
    boolean allowed =
        open
            || caller
                .signedIn()
                .filter(it -> it.principal().has(Permission.VIEW_RESOURCES))
                .isPresent();
    return allowed
        ? Answer.text(200, PROMETHEUS, metrics.text(ports.executionStore()))
        : Answer.failure(ErrorCode.NOT_SIGNED_IN, "the figures are for those who are signed in");
  }

  private static RestResponse status(int code, String status) {
    return Answer.json(code, Map.of("status", status));
  }
}
