package io.github.drsorchestration.testkit.world.network;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.world.job.JobHeader;
import io.github.drsorchestration.testkit.world.job.ServerLog;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import java.time.Duration;
import java.util.Optional;

/** Simulates the recovery of one network, which always succeeds. */
final class NetworkRecoverySimulation {

  private final WorldRules rules;
  private final String networkId;
  private final JobHeader header;

  NetworkRecoverySimulation(WorldRules rules, String networkId, JobHeader header) {
    this.rules = rules;
    this.networkId = networkId;
    this.header = header;
  }

  ParticipantRun run(String initiatedBy) {
    ServerLog log = new ServerLog(networkId, header.startsAt());
    String step = initiatedBy.startsWith("UPDATE") ? "UPDATE" : "DEPLOY";
    if (!initiatedBy.startsWith("ASSOCIATE")) {
      log.write(step + "_NETWORK_CONFIGURATION_START");
      log.pass(between(2, 12, "deployment"));
      log.write(step + "_NETWORK_CONFIGURATION_END");
    }
    log.write("UPDATE_LAUNCH_TEMPLATE_START");
    log.pass(between(1, 3, "launchTemplates"));
    log.write("UPDATE_LAUNCH_TEMPLATE_END");
    return new ParticipantRun(
        networkId,
        Optional.empty(),
        header.startsAt(),
        log.now(),
        LaunchStatus.LAUNCHED,
        Optional.empty(),
        Optional.empty(),
        SimulatedTiming.NEVER,
        log.lines(),
        true);
  }

  private Duration between(int min, int max, String phase) {
    return rules
        .random()
        .between(
            Duration.ofMinutes(min), Duration.ofMinutes(max), phase, networkId, header.createdAt());
  }
}
