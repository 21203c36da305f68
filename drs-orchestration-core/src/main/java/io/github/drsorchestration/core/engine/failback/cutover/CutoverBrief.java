package io.github.drsorchestration.core.engine.failback.cutover;

import io.github.drsorchestration.api.execution.CutoverFacts;
import io.github.drsorchestration.api.execution.CutoverServer;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells the approver of a cutover how the copies stand, and what an approval sets going. */
public final class CutoverBrief {

  private static final Comparator<CutoverServer> WORST_FIRST =
      Comparator.comparing((CutoverServer server) -> server.stage())
          .thenComparing(server -> server.syncPercent().orElse(0))
          .thenComparing(server -> server.lag().orElse(Duration.ZERO), Comparator.reverseOrder())
          .thenComparing(CutoverServer::name);

  private CutoverBrief() {}

  /** The facts, where the execution is a failback. */
  public static Optional<CutoverFacts> of(Draft draft, WaveDraft wave) {
    if (draft.head().kind() != ExecutionKind.FAILBACK) {
      return Optional.empty();
    }
    List<CutoverServer> toCome = toCome(draft);
    List<CutoverServer> ready = toCome.stream().filter(CutoverBrief::isInSync).toList();
    Optional<Duration> lag =
        ready.stream().flatMap(server -> server.lag().stream()).max(Comparator.naturalOrder());
    List<CutoverServer> worst =
        toCome.stream().sorted(WORST_FIRST).limit(CutoverFacts.MAX_WORST).toList();
    return Optional.of(
        new CutoverFacts(
            toCome.size(),
            ready.size(),
            lag,
            worst,
            CutoverText.of(wave, toCome.size(), ready.size(), lag, worst)));
  }

  private static List<CutoverServer> toCome(Draft draft) {
    List<CutoverServer> toCome = new ArrayList<>();
    for (WaveDraft wave : draft.waves()) {
      if (wave.status() == WaveStatus.EXCLUDED || !CutoverGate.mayTakePart(draft, wave)) {
        continue;
      }
      for (ServerExecution server : wave.servers()) {
        if (server.status() == ServerStatus.PENDING) {
          server.failback().ifPresent(way -> toCome.add(server(wave, server, way)));
        }
      }
    }
    return toCome;
  }

  private static CutoverServer server(WaveDraft wave, ServerExecution server, ServerFailback way) {
    return new CutoverServer(
        server.serverId(),
        server.name(),
        wave.name(),
        way.stage(),
        way.lag(),
        way.isInSync() ? Optional.empty() : way.syncPercent(),
        way.problem());
  }

  private static boolean isInSync(CutoverServer server) {
    return server.stage() == FailbackStage.IN_SYNC;
  }
}
