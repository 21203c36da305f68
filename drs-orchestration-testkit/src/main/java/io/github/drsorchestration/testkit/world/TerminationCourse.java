package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.fault.Occasion;
import java.time.Instant;
import java.util.Optional;

/** What becomes of one recovery instance that is terminated. */
final class TerminationCourse {

  private final WorldRules rules;
  private final Server server;
  private final Instance instance;
  private final JobRequest request;
  private final Occasion occasion;

  TerminationCourse(WorldRules rules, Server server, Instance instance, JobRequest request) {
    this.rules = rules;
    this.server = server;
    this.instance = instance;
    this.request = request;
    this.occasion =
        new Occasion(request.where(), server.id(), server.nextTermination(), request.createdAt());
  }

  ServerRun run() {
    ServerLog log = new ServerLog(server.id(), request.startsAt());
    log.write("CLEANUP_START");
    if (rules.faults().hits(FaultKind.TERMINATION_STALLS, occasion)) {
      instance.end(request.startsAt(), Timing.NEVER);
      return end(log, Timing.NEVER, LaunchStatus.IN_PROGRESS);
    }
    log.pass(rules.timing().termination(rules.chance(), server.id(), occasion.number()));
    if (rules.faults().hits(FaultKind.TERMINATION_FAILS, occasion)) {
      log.writeFailure("CLEANUP_FAIL", "The instance is protected against termination");
      return end(log, log.now(), LaunchStatus.FAILED);
    }
    instance.end(request.startsAt(), log.now());
    log.write("CLEANUP_END");
    return end(log, log.now(), LaunchStatus.TERMINATED);
  }

  private ServerRun end(ServerLog log, Instant at, LaunchStatus outcome) {
    return new ServerRun(
        server.id(),
        Optional.empty(),
        request.startsAt(),
        at,
        outcome,
        Optional.of(instance),
        Optional.empty(),
        Timing.NEVER,
        log.lines(),
        true);
  }
}
