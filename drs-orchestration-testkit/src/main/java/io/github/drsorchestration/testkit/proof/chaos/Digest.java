package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.core.audit.EventChain;
import io.github.drsorchestration.testkit.world.WorldRecord;
import java.util.List;

/** A hash of a whole history: equal digests mean equal histories. */
final class Digest {

  private Digest() {}

  static String of(List<ExecutionEvent> events, WorldRecord record) {
    StringBuilder text = new StringBuilder();
    for (ExecutionEvent event : events) {
      text.append(event.executionId()).append(' ').append(event.hash()).append('\n');
    }
    record.launches().forEach(launch -> text.append(launch).append('\n'));
    record.terminations().forEach(termination -> text.append(termination).append('\n'));
    record.peaks().forEach(peak -> text.append(peak).append('\n'));
    return EventChain.sha256(text.toString());
  }
}
