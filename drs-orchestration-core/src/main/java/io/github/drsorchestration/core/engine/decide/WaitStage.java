package io.github.drsorchestration.core.engine.decide;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.WaitUntil;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets an execution wait for others of its disaster. It is paused, with its servers claimed, until
 * they are far enough or somebody resumes it; the time that it may take goes on.
 */
final class WaitStage {

  private WaitStage() {}

  static void advance(Draft draft) {
    Optional<DisasterPart> part = draft.head().startRequest().disaster();
    if (part.isEmpty() || part.get().waitsFor().isEmpty() || isOver(draft)) {
      return;
    }
    List<String> awaited = awaited(draft, part.get());
    Optional<Pause> pause = draft.head().pause();
    if (awaited.isEmpty()) {
      draft.edit(b -> b.waitOver(true));
      pause.ifPresent(it -> draft.resume(Actor.ENGINE, Optional.of(done(part.get()))));
    } else {
      if (pause.isEmpty()) {
        String reason = "waits for " + names(awaited);
        draft.edit(b -> b.pause(new Pause(draft.now(), Actor.ENGINE, reason, Optional.empty())));
      }
      draft.wakeIn(Timing.ASK_AGAIN);
    }
  }

  /** A pause that somebody asked for has to end first. */
  private static boolean isOver(Draft draft) {
    return draft.head().waitOver()
        || draft.status() == ExecutionStatus.CANCELLING
        || draft.head().pause().filter(pause -> !pause.isWait()).isPresent();
  }

  /** The plans that are not far enough, or of which that is not known. */
  private static List<String> awaited(Draft draft, DisasterPart part) {
    Map<String, Optional<Execution>> found = new TreeMap<>();
    part.waitsFor()
        .forEach(
            (plan, id) ->
                found.put(plan, draft.ask(new Question.StoredExecution(id)).flatMap(it -> it)));
    return found.entrySet().stream()
        .filter(it -> it.getValue().filter(other -> isDone(other, part.waitUntil())).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isDone(Execution other, WaitUntil until) {
    return switch (until) {
      case COMPLETED -> other.status() == ExecutionStatus.COMPLETED;
      case ENDED -> other.status().isTerminal();
    };
  }

  private static String done(DisasterPart part) {
    String how = part.waitUntil() == WaitUntil.COMPLETED ? " completed" : " ended";
    return names(List.copyOf(part.waitsFor().keySet())) + how;
  }

  private static String names(List<String> plans) {
    return (plans.size() == 1 ? "plan " : "plans ") + String.join(", ", plans);
  }
}
