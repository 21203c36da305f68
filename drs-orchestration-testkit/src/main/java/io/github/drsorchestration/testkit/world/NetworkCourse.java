package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.LaunchStatus;
import java.time.Duration;
import java.util.Optional;

/** What becomes of one network that is recovered; it always succeeds. */
final class NetworkCourse {

  private final WorldRules rules;
  private final String networkId;
  private final JobRequest request;

  NetworkCourse(WorldRules rules, String networkId, JobRequest request) {
    this.rules = rules;
    this.networkId = networkId;
    this.request = request;
  }

  ServerRun run(String initiatedBy) {
    ServerLog log = new ServerLog(networkId, request.startsAt());
    String step = initiatedBy.startsWith("UPDATE") ? "UPDATE" : "DEPLOY";
    if (!initiatedBy.startsWith("ASSOCIATE")) {
      log.write(step + "_NETWORK_CONFIGURATION_START");
      log.pass(between(2, 12, "deployment"));
      log.write(step + "_NETWORK_CONFIGURATION_END");
    }
    log.write("UPDATE_LAUNCH_TEMPLATE_START");
    log.pass(between(1, 3, "launchTemplates"));
    log.write("UPDATE_LAUNCH_TEMPLATE_END");
    return new ServerRun(
        networkId,
        Optional.empty(),
        request.startsAt(),
        log.now(),
        LaunchStatus.LAUNCHED,
        Optional.empty(),
        Optional.empty(),
        Timing.NEVER,
        log.lines(),
        true);
  }

  private Duration between(int least, int most, String phase) {
    return rules
        .chance()
        .between(
            Duration.ofMinutes(least),
            Duration.ofMinutes(most),
            phase,
            networkId,
            request.createdAt());
  }
}
