package io.github.drsorchestration.testkit.proof.chaos.process;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import io.github.drsorchestration.testkit.proof.Tally;
import java.util.function.BiConsumer;

/** Reports each new status, so that people can react to it, and counts the transitions taken. */
public final class StatusReactions extends Invariant {
  public static final String EXECUTION_TRANSITIONS = "execution transitions";
  public static final String WAVE_TRANSITIONS = "wave transitions";

  private final BiConsumer<String, ExecutionStatus> onStatus;
  private final Tally tally;

  public StatusReactions(BiConsumer<String, ExecutionStatus> onStatus, Tally tally) {
    super("every status is reported", "people react to what they see");
    this.onStatus = onStatus;
    this.tally = tally;
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    for (ExecutionEvent event : saved.events()) {
      String move = event.flatDetails().get("from") + " -> " + event.flatDetails().get("to");
      if (event.type() == EventType.WAVE_STATUS_CHANGED) {
        tally.count(WAVE_TRANSITIONS, move);
      } else if (event.type() == EventType.STATUS_CHANGED) {
        tally.count(EXECUTION_TRANSITIONS, move);
        onStatus.accept(
            event.executionId(),
            ExecutionStatus.valueOf(event.flatDetails().getOrDefault("to", "PENDING")));
      }
    }
  }
}
