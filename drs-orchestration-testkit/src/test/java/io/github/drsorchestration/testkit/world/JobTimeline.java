package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;

import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the tests read from a world, in seconds since its start. */
final class JobTimeline {

  private JobTimeline() {}

  static void at(SimulatedWorld world, double seconds) {
    world.time().runUntil(START.plusMillis(Math.round(seconds * 1_000)));
  }

  static List<LaunchStatus> statuses(SimulatedWorld world, String jobId) {
    return ExampleWorld.job(world, jobId).participants().stream()
        .map(JobParticipant::status)
        .toList();
  }

  static Optional<RecoveryInstance> instance(SimulatedWorld world, String serverId) {
    return world.drs().recoveryInstances(DUBLIN, List.of(serverId)).stream().findFirst();
  }

  /** The lines of a job's log, such as {@code 30 JOB_START}. */
  static List<String> log(SimulatedWorld world, String jobId) {
    return world.drs().jobLog(DUBLIN, jobId).stream()
        .map(line -> Duration.between(START, line.at()).toSeconds() + " " + line.event())
        .toList();
  }
}
