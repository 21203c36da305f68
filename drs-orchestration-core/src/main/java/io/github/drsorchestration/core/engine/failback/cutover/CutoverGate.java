package io.github.drsorchestration.core.engine.failback.cutover;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.FailurePolicy;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a wave of a failback may begin: its copies are there, and somebody said so. */
public final class CutoverGate {

  private CutoverGate() {}

  /** Whether the wave may begin as far as the copies of its servers are concerned. */
  public static boolean isOpen(Draft draft, WaveDraft wave) {
    if (draft.head().kind() != ExecutionKind.FAILBACK) {
      return true;
    }
    List<ServerExecution> waiting = waiting(wave);
    return wave.wave().waitsForSync()
        ? waiting.stream().allMatch(CutoverGate::isInSync)
        : waiting.isEmpty() || waiting.stream().anyMatch(CutoverGate::isInSync);
  }

  /** Why the wave fails before it begins: not one of its servers can come home. */
  public static Optional<Failure> failure(Draft draft, WaveDraft wave) {
    boolean hopeless =
        draft.head().kind() == ExecutionKind.FAILBACK
            && waiting(wave).isEmpty()
            && wave.count(ServerStatus.FAILED) > 0
            && wave.head().startedAt().isEmpty();
    return hopeless
        ? Optional.of(
            new Failure(FailureCode.NOT_RECOVERABLE, "no server of the wave can be brought home"))
        : Optional.empty();
  }

  /**
   * The approval before production stops, where nothing was approved yet and the plan asks none.
   */
  public static Optional<ApprovalPolicy> approval(Draft draft, WaveDraft wave) {
    boolean needed =
        draft.head().kind() == ExecutionKind.FAILBACK
            && wave.wave().approval().isEmpty()
            && draft.waves().stream().noneMatch(CutoverGate::isApproved);
    return needed
        ? Optional.of(draft.head().startRequest().failbackChoice().cutover())
        : Optional.empty();
  }

  /** Whether waves have not begun because copies are still being made. */
  public static boolean holdsAny(Draft draft) {
    return draft.head().kind() == ExecutionKind.FAILBACK
        && !FailurePolicy.anyStops(draft)
        && draft.waves().stream()
            .filter(wave -> wave.status() == WaveStatus.PENDING)
            .filter(wave -> draft.waves().mayBegin(wave.head()))
            .anyMatch(wave -> !waiting(wave).isEmpty());
  }

  /**
   * Whether a wave's condition, as far as it asks for nothing that is to come, lets it take part.
   */
  public static boolean mayTakePart(Draft draft, WaveDraft wave) {
    return wave.wave().condition().stream()
        .filter(condition -> condition.waves().isEmpty())
        .allMatch(
            condition ->
                condition.holds(
                    new WaveCondition.Facts(
                        draft.head().kind(), draft.head().startRequest().parameters(), Map.of())));
  }

  private static boolean isApproved(WaveDraft wave) {
    return wave.head()
        .approval()
        .filter(approval -> approval.status() == ApprovalStatus.APPROVED)
        .isPresent();
  }

  private static List<ServerExecution> waiting(WaveDraft wave) {
    return wave.servers().stream()
        .filter(server -> server.status() == ServerStatus.PENDING)
        .toList();
  }

  private static boolean isInSync(ServerExecution server) {
    return server.failback().filter(ServerFailback::isInSync).isPresent();
  }
}
