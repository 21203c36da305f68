package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.rule.FaultOpportunity;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import java.time.Instant;
import java.util.Optional;

/** Simulates the termination of one recovery instance. */
final class TerminationSimulation {

  private final WorldRules rules;
  private final Server server;
  private final Instance instance;
  private final JobHeader header;
  private final FaultOpportunity occasion;

  TerminationSimulation(WorldRules rules, Server server, Instance instance, JobHeader header) {
    this.rules = rules;
    this.server = server;
    this.instance = instance;
    this.header = header;
    this.occasion =
        new FaultOpportunity(
            header.where(), server.id(), server.nextTermination(), header.createdAt());
  }

  ParticipantRun run() {
    ServerLog log = new ServerLog(server.id(), header.startsAt());
    log.write("CLEANUP_START");
    if (rules.faults().hits(FaultKind.TERMINATION_STALLS, occasion)) {
      instance.end(header.startsAt(), SimulatedTiming.NEVER);
      return end(log, SimulatedTiming.NEVER, LaunchStatus.IN_PROGRESS);
    }
    log.pass(rules.timing().termination(rules.random(), server.id(), occasion.number()));
    if (rules.faults().hits(FaultKind.TERMINATION_FAILS, occasion)) {
      log.writeFailure("CLEANUP_FAIL", "The instance is protected against termination");
      return end(log, log.now(), LaunchStatus.FAILED);
    }
    instance.end(header.startsAt(), log.now());
    log.write("CLEANUP_END");
    return end(log, log.now(), LaunchStatus.TERMINATED);
  }

  private ParticipantRun end(ServerLog log, Instant at, LaunchStatus outcome) {
    return new ParticipantRun(
        server.id(),
        Optional.empty(),
        header.startsAt(),
        at,
        outcome,
        Optional.of(instance),
        Optional.empty(),
        SimulatedTiming.NEVER,
        log.lines(),
        true);
  }
}
