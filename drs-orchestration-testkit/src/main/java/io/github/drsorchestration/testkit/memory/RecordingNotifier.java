package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.Notifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records what is published. */
public final class RecordingNotifier implements Notifier {

  private final List<Publication> publications = new ArrayList<>();
  private int failures;

  /** A notifier without publications. */
  public RecordingNotifier() {}

  /**
   * A published event.
   *
   * @param execution the state of the execution
   * @param event the event
   */
  public record Publication(ExecutionSummary execution, ExecutionEvent event) {}

  @Override
  public synchronized void publish(ExecutionSummary execution, ExecutionEvent event) {
    if (failures > 0) {
      failures--;
      throw new ServiceUnavailableException("Publish", "the script says so");
    }
    publications.add(new Publication(execution, event));
  }

  /** Makes the next publications fail; later ones succeed again. */
  public synchronized RecordingNotifier failNext(int times) {
    failures = times;
    return this;
  }

  /** The published events, one per line. */
  @Override
  public synchronized String toString() {
    return publications.stream()
        .map(Publication::event)
        .map(it -> it.executionId() + " " + it.sequence() + " " + it.at() + " " + it.type())
        .collect(Collectors.joining("\n"));
  }

  /** Everything that was published, including repetitions, in order. */
  public synchronized List<Publication> publications() {
    return List.copyOf(publications);
  }

  /** The events of one execution, including repetitions, in order. */
  public synchronized List<ExecutionEvent> eventsOf(String executionId) {
    return publications.stream()
        .map(Publication::event)
        .filter(event -> event.executionId().equals(executionId))
        .toList();
  }
}
