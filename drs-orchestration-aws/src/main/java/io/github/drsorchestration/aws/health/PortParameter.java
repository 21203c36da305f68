package io.github.drsorchestration.aws.health;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.HealthCheck;
import java.util.Optional;

/** The port that a health check names. */
final class PortParameter {

  private static final int LAST = 65_535;

  private PortParameter() {}

  static Optional<Integer> of(HealthCheck check) {
    return Optional.ofNullable(check.parameters().get("port")).map(text -> parse(check, text));
  }

  static CallRejectedException missing(HealthCheck check) {
    return refused(check, "is missing");
  }

  private static int parse(HealthCheck check, String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= LAST) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw refused(check, "is '" + text + "', but must be a number from 1 to " + LAST);
  }

  private static CallRejectedException refused(HealthCheck check, String why) {
    return new CallRejectedException(check.probe(), "the health check's parameter 'port' " + why);
  }
}
