package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.job.JobHeader;
import io.github.drsorchestration.testkit.world.job.LaunchPhases;
import io.github.drsorchestration.testkit.world.job.ServerLog;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.rule.FaultOpportunity;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import java.util.Optional;

/** Simulates the launch of a machine on premises from its recovery instance. */
final class FailbackLaunchSimulation {

  private final WorldRules rules;
  private final Server server;
  private final JobHeader header;

  FailbackLaunchSimulation(WorldRules rules, Server server, JobHeader header) {
    this.rules = rules;
    this.server = server;
    this.header = header;
  }

  ParticipantRun run() {
    PhaseDurations phases =
        LaunchPhases.drawn(rules.random(), server.definition(), server.nextLaunch());
    ServerLog log = new ServerLog(server.id(), header.startsAt());
    log.write("CONVERSION_START");
    log.pass(phases.conversion());
    log.write("CONVERSION_END");
    log.write("LAUNCH_START");
    log.pass(phases.launch());
    FaultOpportunity occasion =
        new FaultOpportunity(header.where(), server.id(), server.nextLaunch(), header.createdAt());
    if (rules.faults().hits(FaultKind.LAUNCH_FAILS, occasion)) {
      log.writeFailure("LAUNCH_FAILED", "The machine did not boot from its disks");
      return end(log, LaunchStatus.FAILED);
    }
    return end(log, LaunchStatus.LAUNCHED);
  }

  private ParticipantRun end(ServerLog log, LaunchStatus outcome) {
    return new ParticipantRun(
        server.id(),
        Optional.empty(),
        header.startsAt(),
        log.now(),
        outcome,
        Optional.empty(),
        Optional.empty(),
        SimulatedTiming.NEVER,
        log.lines(),
        true);
  }
}
