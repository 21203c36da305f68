package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.RpoReference;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges what has become of servers against what their plan promised.
 *
 * @param kind drill or recovery
 * @param disasterAt when production stopped: the declaration, or in a failback the cutover; the RTO
 *     clock starts here
 * @param horizon the end of the execution, or the present where it has none
 * @param waves its waves
 */
record Verdicts(ExecutionKind kind, Instant disasterAt, Instant horizon, List<WaveReport> waves) {

  static Verdicts of(Execution execution, List<WaveReport> waves, Instant now) {
    Instant horizon = execution.endedAt().orElse(now);
    return of(execution.kind(), execution.declaredAt(), horizon, waves);
  }

  static Verdicts of(ExecutionReport report) {
    Instant horizon = report.endedAt().orElse(report.generatedAt());
    return of(report.kind(), report.declaredAt(), horizon, report.waves());
  }

  /** Before the cutover of a failback nothing is down. */
  private static Verdicts of(
      ExecutionKind kind, Instant declaredAt, Instant horizon, List<WaveReport> waves) {
    Instant disasterAt =
        kind == ExecutionKind.FAILBACK ? WaveReport.firstStart(waves).orElse(horizon) : declaredAt;
    return new Verdicts(kind, disasterAt, horizon, waves);
  }

  RtoResult rto(Optional<Duration> target) {
    Optional<Duration> lastUp =
        up().flatMap(server -> recoveredAt(server).stream())
            .max(Comparator.naturalOrder())
            .map(at -> Duration.between(disasterAt, at));
    Optional<Duration> measured = allUp() ? lastUp : Optional.empty();
    return new RtoResult(target, measured, lastUp, rtoVerdict(target, measured));
  }

  /** A promise that was broken stays broken, however the execution ends. */
  private Verdict rtoVerdict(Optional<Duration> target, Optional<Duration> measured) {
    if (target.isEmpty()) {
      return Verdict.NO_TARGET;
    }
    Duration taken = measured.orElse(Duration.between(disasterAt, horizon));
    if (taken.compareTo(target.get()) > 0) {
      return Verdict.MISSED;
    }
    return measured.isPresent() ? Verdict.MET : Verdict.NOT_REACHED;
  }

  RpoResult rpo(Optional<Duration> target) {
    Optional<ServerReport> worst =
        up().filter(server -> server.recoveryPointAt().isPresent())
            .max(Comparator.comparing(this::loss));
    Optional<Duration> loss = worst.map(this::loss);
    int unknown = (int) up().filter(server -> server.recoveryPointAt().isEmpty()).count();
    return new RpoResult(
        target,
        loss,
        worst.map(ServerReport::serverId),
        unknown,
        reference(),
        rpoVerdict(target, loss, unknown == 0 && allUp()));
  }

  private RpoReference reference() {
    return switch (kind) {
      case DRILL -> RpoReference.LAUNCH;
      case RECOVERY -> RpoReference.DECLARATION;
      case FAILBACK -> RpoReference.CUTOVER;
    };
  }

  /** What was written between the recovery point and the disaster, or what a drill takes for it. */
  private Duration loss(ServerReport server) {
    Instant disaster =
        kind == ExecutionKind.DRILL
            ? lastLaunch(server).map(LaunchReport::startedAt).orElse(disasterAt)
            : disasterAt;
    Duration lost = Duration.between(server.recoveryPointAt().orElse(disaster), disaster);
    return lost.isNegative() ? Duration.ZERO : lost;
  }

  private static Verdict rpoVerdict(
      Optional<Duration> target, Optional<Duration> loss, boolean complete) {
    if (target.isEmpty()) {
      return Verdict.NO_TARGET;
    }
    if (loss.isPresent() && loss.get().compareTo(target.get()) > 0) {
      return Verdict.MISSED;
    }
    return loss.isPresent() && complete ? Verdict.MET : Verdict.NOT_REACHED;
  }

  private Stream<ServerReport> up() {
    return servers().filter(server -> server.status() == ServerStatus.RECOVERED);
  }

  private boolean allUp() {
    return up().findAny().isPresent()
        && servers()
            .allMatch(
                server ->
                    server.status() == ServerStatus.RECOVERED
                        || server.status() == ServerStatus.EXCLUDED);
  }

  private Stream<ServerReport> servers() {
    return waves.stream().flatMap(wave -> wave.servers().stream());
  }

  static Optional<Instant> recoveredAt(ServerReport server) {
    return lastLaunch(server).flatMap(LaunchReport::endedAt);
  }

  private static Optional<LaunchReport> lastLaunch(ServerReport server) {
    return server.launches().stream().reduce((first, second) -> second);
  }
}
