package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.report.LaunchReport;
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

/** Judges an execution against what its plan promised. */
final class Verdicts {

  private Verdicts() {}

  static RtoResult rto(Execution execution, List<WaveReport> waves, Instant now) {
    Optional<Duration> target = execution.plan().targets().rto();
    Optional<Duration> lastUp =
        up(waves)
            .flatMap(server -> recoveredAt(server).stream())
            .max(Comparator.naturalOrder())
            .map(at -> Duration.between(execution.declaredAt(), at));
    Optional<Duration> measured = allUp(waves) ? lastUp : Optional.empty();
    Duration soFar = Duration.between(execution.declaredAt(), now);
    boolean tooLate =
        !execution.status().isTerminal()
            && target.filter(most -> soFar.compareTo(most) > 0).isPresent();
    return new RtoResult(target, measured, lastUp, rtoVerdict(target, measured, tooLate));
  }

  private static Verdict rtoVerdict(
      Optional<Duration> target, Optional<Duration> measured, boolean tooLate) {
    if (target.isEmpty()) {
      return Verdict.NO_TARGET;
    }
    if (measured.isEmpty()) {
      return tooLate ? Verdict.MISSED : Verdict.NOT_REACHED;
    }
    return measured.get().compareTo(target.get()) <= 0 ? Verdict.MET : Verdict.MISSED;
  }

  static RpoResult rpo(Execution execution, List<WaveReport> waves) {
    Optional<Duration> target = execution.plan().targets().rpo();
    Optional<ServerReport> worst =
        up(waves)
            .filter(server -> server.recoveryPointAt().isPresent())
            .min(Comparator.comparing(server -> server.recoveryPointAt().orElseThrow()));
    Optional<Duration> loss =
        worst
            .flatMap(ServerReport::recoveryPointAt)
            .map(point -> Duration.between(point, execution.declaredAt()))
            .map(lost -> lost.isNegative() ? Duration.ZERO : lost);
    int unknown = (int) up(waves).filter(server -> server.recoveryPointAt().isEmpty()).count();
    return new RpoResult(
        target,
        loss,
        worst.map(ServerReport::serverId),
        unknown,
        rpoVerdict(target, loss, unknown));
  }

  private static Verdict rpoVerdict(
      Optional<Duration> target, Optional<Duration> loss, int unknown) {
    if (target.isEmpty()) {
      return Verdict.NO_TARGET;
    }
    if (loss.isPresent() && loss.get().compareTo(target.get()) > 0) {
      return Verdict.MISSED;
    }
    return loss.isPresent() && unknown == 0 ? Verdict.MET : Verdict.NOT_REACHED;
  }

  private static Stream<ServerReport> up(List<WaveReport> waves) {
    return servers(waves).filter(server -> server.status() == ServerStatus.RECOVERED);
  }

  private static boolean allUp(List<WaveReport> waves) {
    return up(waves).findAny().isPresent()
        && servers(waves)
            .allMatch(
                server ->
                    server.status() == ServerStatus.RECOVERED
                        || server.status() == ServerStatus.EXCLUDED);
  }

  private static Stream<ServerReport> servers(List<WaveReport> waves) {
    return waves.stream().flatMap(wave -> wave.servers().stream());
  }

  private static Optional<Instant> recoveredAt(ServerReport server) {
    return server.launches().stream()
        .reduce((first, second) -> second)
        .flatMap(LaunchReport::endedAt);
  }
}
