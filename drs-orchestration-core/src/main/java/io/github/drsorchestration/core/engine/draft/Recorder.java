package io.github.drsorchestration.core.engine.draft;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.core.audit.EventChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Writes the record of an execution: the only place where events are made. */
final class Recorder {

  private final String executionId;
  private final Instant now;
  private final List<ExecutionEvent> events = new ArrayList<>();
  private long sequence;
  private String lastHash;

  Recorder(Execution execution, Instant now) {
    this.executionId = execution.executionId();
    this.now = now;
    this.sequence = execution.eventCount();
    this.lastHash = execution.lastEventHash();
  }

  /** The actor is the engine unless the change says otherwise. */
  void record(EventDetails details, Consumer<ExecutionEvent.Builder> about) {
    ExecutionEvent.Builder builder =
        ExecutionEvent.builder()
            .executionId(executionId)
            .sequence(++sequence)
            .at(now)
            .details(details)
            .actor(Actor.ENGINE)
            .previousHash(lastHash)
            .hash("");
    about.accept(builder);
    ExecutionEvent unsealed = builder.build();
    lastHash = EventChain.hash(unsealed);
    events.add(unsealed.toBuilder().hash(lastHash).build());
  }

  Instant now() {
    return now;
  }

  List<ExecutionEvent> events() {
    return Collections.unmodifiableList(events);
  }

  /** The number of the last event. */
  long sequence() {
    return sequence;
  }

  String lastHash() {
    return lastHash;
  }
}
