package io.github.drsorchestration.core.report.html.text;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.ServerReport;

/** Which servers a reader wants to hear of one by one. */
public final class Troubles {

  private Troubles() {}

  public static boolean up(ServerReport server) {
    return server.status() == ServerStatus.RECOVERED;
  }

  /** Whether it failed, was skipped, or had to be launched again. */
  public static boolean troubled(ServerReport server) {
    return server.status() == ServerStatus.FAILED
        || server.status() == ServerStatus.SKIPPED
        || server.launches().stream().anyMatch(launch -> launch.failure().isPresent());
  }
}
