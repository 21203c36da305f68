package io.github.drsorchestration.server.gameday.result;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an execution comes down to. Moments are counted from the declaration.
 *
 * @param status how far it came
 * @param rto the recovery time, with its target
 * @param rpo the loss of data, with its target
 * @param servers how many servers there are, by what has become of them
 * @param waitedForPeople how long something waited for a person, counted once where two things did
 * @param ended when it ended
 * @param waves its waves
 */
public record RunFigures(
    ExecutionStatus status,
    RtoResult rto,
    RpoResult rpo,
    Map<ServerStatus, Integer> servers,
    Duration waitedForPeople,
    Optional<Duration> ended,
    List<WaveFigures> waves) {

  public RunFigures {
    servers = Map.copyOf(servers);
    waves = List.copyOf(waves);
  }

  public static RunFigures of(ExecutionReport report) {
    return of(report, DecisionWaits.of(report));
  }

  /** The same where somebody may still take up what has ended. */
  public static RunFigures untilNow(ExecutionReport report) {
    return of(report, DecisionWaits.untilNow(report));
  }

  private static RunFigures of(ExecutionReport report, List<DecisionWait> waits) {
    Instant declared = report.declaredAt();
    return new RunFigures(
        report.status(),
        report.rto(),
        report.rpo(),
        report.serverCounts(),
        DecisionWaits.inAll(waits),
        since(declared, report.endedAt()),
        report.waves().stream().map(wave -> wave(declared, wave)).toList());
  }

  private static WaveFigures wave(Instant declared, WaveReport wave) {
    return new WaveFigures(
        wave.name(),
        wave.status(),
        since(declared, wave.startedAt()),
        since(declared, wave.launchingAt()),
        since(declared, wave.endedAt()));
  }

  private static Optional<Duration> since(Instant declared, Optional<Instant> moment) {
    return moment.map(at -> Duration.between(declared, at));
  }

  /** How many servers have come to this. */
  public int count(ServerStatus wanted) {
    return servers.getOrDefault(wanted, 0);
  }
}
