package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.fault.Occasion;
import java.util.Optional;

/** What becomes of one machine on premises that is launched from its recovery instance. */
final class FailbackCourse {

  private final WorldRules rules;
  private final Server server;
  private final JobRequest request;

  FailbackCourse(WorldRules rules, Server server, JobRequest request) {
    this.rules = rules;
    this.server = server;
    this.request = request;
  }

  ServerRun run() {
    PhaseDurations phases =
        PhaseDurations.drawn(rules.chance(), server.definition(), server.nextLaunch());
    ServerLog log = new ServerLog(server.id(), request.startsAt());
    log.write("CONVERSION_START");
    log.pass(phases.conversion());
    log.write("CONVERSION_END");
    log.write("LAUNCH_START");
    log.pass(phases.launch());
    Occasion occasion =
        new Occasion(request.where(), server.id(), server.nextLaunch(), request.createdAt());
    if (rules.faults().hits(FaultKind.LAUNCH_FAILS, occasion)) {
      log.writeFailure("LAUNCH_FAILED", "The machine did not boot from its disks");
      return end(log, LaunchStatus.FAILED);
    }
    return end(log, LaunchStatus.LAUNCHED);
  }

  private ServerRun end(ServerLog log, LaunchStatus outcome) {
    return new ServerRun(
        server.id(),
        Optional.empty(),
        request.startsAt(),
        log.now(),
        outcome,
        Optional.empty(),
        Optional.empty(),
        Timing.NEVER,
        log.lines(),
        true);
  }
}
