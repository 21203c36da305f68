package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.preflight.Preflight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What could not be found out at the start: groups whose place did not answer, and servers of a
 * failback that had no way home.
 */
final class Unresolved {

  private Unresolved() {}

  /**
   * Resolves them when their waves are taken up again.
   *
   * @return whether that is done; it is also done where the place still cannot be used
   */
  static boolean isDone(Draft draft) {
    boolean wanted =
        draft.waves().stream()
            .anyMatch(
                wave ->
                    wave.status().outcome().isEmpty()
                        && (!wave.head().unresolvedGroups().isEmpty()
                            || WaysHome.areToBeFound(draft, wave)));
    if (draft.head().reopened() == 0 || !wanted) {
      return true;
    }
    Optional<Preflight> preflight = Preflight.of(draft.head(), draft.answers(), draft.now());
    if (preflight.isEmpty()) {
      draft.wakeIn(Timing.ASK_AGAIN);
      return false;
    }
    replaceWaves(draft, preflight.get(), with(draft, preflight.get().waves()));
    WaysHome.find(draft, preflight.get());
    return true;
  }

  /** That servers have joined is on record. */
  private static void replaceWaves(Draft draft, Preflight preflight, List<WaveExecution> waves) {
    int before = draft.allServerIds().size();
    draft.replaceWaves(waves);
    if (draft.allServerIds().size() > before) {
      PreflightStage.passed(draft, preflight.findings());
    }
  }

  /** Resolves those of waves that a retry took up while other waves may go on. */
  static void resolveTakenUp(Draft draft) {
    if (!isWanted(draft)) {
      return;
    }
    Instant since =
        draft.waves().heads().stream()
            .flatMap(wave -> wave.resolvingSince().stream())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Duration waited = Duration.between(since, draft.now());
    Optional<Preflight> preflight =
        Preflight.of(draft.head(), draft.answers(), draft.now(), waited);
    if (preflight.isEmpty()) {
      draft.wakeIn(Timing.ASK_AGAIN);
      return;
    }
    replaceWaves(
        draft,
        preflight.get(),
        with(draft, preflight.get().waves()).stream()
            .map(wave -> wave.toBuilder().resolvingSince(Optional.empty()).build())
            .toList());
    WaysHome.find(draft, preflight.get());
  }

  /** Whether a wave is taken up whose servers are not all known yet; it cannot begin before. */
  static boolean isWanted(Draft draft) {
    for (WaveExecution wave : draft.waves().heads()) {
      if (wave.resolvingSince().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static List<WaveExecution> with(Draft draft, List<WaveExecution> resolved) {
    Set<String> known = new HashSet<>(draft.allServerIds());
    List<WaveExecution> waves = new ArrayList<>();
    draft.waves().stream().map(WaveDraft::build).forEach(waves::add);
    for (WaveExecution now : resolved) {
      List<ServerExecution> found =
          now.servers().stream()
              .filter(server -> !known.contains(server.serverId()))
              .map(server -> notHeldYet(draft, server))
              .toList();
      int index = indexOf(waves, now);
      if (index < 0) {
        waves.add(now.toBuilder().servers(found).build());
      } else if (waves.get(index).status().outcome().isEmpty()) {
        WaveExecution before = waves.get(index);
        waves.set(
            index,
            before.toBuilder()
                .wave(now.wave())
                .addAllServers(found)
                .unresolvedGroups(now.unresolvedGroups())
                .build());
      }
    }
    return waves;
  }

  /** An execution that runs has claimed its servers already, and claims what joins it alone. */
  private static ServerExecution notHeldYet(Draft draft, ServerExecution server) {
    return draft.status() == ExecutionStatus.PENDING || server.heldBy().isPresent()
        ? server
        : server.toBuilder().heldBy(draft.head().executionId()).build();
  }

  private static int indexOf(List<WaveExecution> waves, WaveExecution wave) {
    for (int i = 0; i < waves.size(); i++) {
      if (waves.get(i).wave().name().equals(wave.wave().name())) {
        return i;
      }
    }
    return -1;
  }
}
