package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.request.RequestType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the clean-up of an execution is.
 *
 * @param requested whether it was requested; it may not have begun yet
 * @param done whether it has ended: nothing more happens by itself
 * @param percent how many of the targets are done, in percent
 * @param counts how many targets have each status; a status that none has is left out
 * @param targets the instances that are to be terminated
 */
public record TerminationProgress(
    boolean requested,
    boolean done,
    int percent,
    Map<TerminationStatus, Integer> counts,
    List<TerminationTarget> targets) {

  public TerminationProgress {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    targets = List.copyOf(targets);
  }

  static TerminationProgress of(Execution execution) {
    boolean waits = execution.inbox().stream().anyMatch(it -> it.type() == RequestType.TERMINATE);
    return execution
        .termination()
        .map(termination -> of(termination, waits))
        .orElseGet(() -> new TerminationProgress(waits, false, 0, Map.of(), List.of()));
  }

  private static TerminationProgress of(Termination termination, boolean waits) {
    Map<TerminationStatus, Integer> counts = new EnumMap<>(TerminationStatus.class);
    termination.targets().forEach(target -> counts.merge(target.status(), 1, Integer::sum));
    return new TerminationProgress(
        true,
        termination.endedAt().isPresent() && !waits,
        termination.progressPercent(),
        counts,
        termination.targets());
  }
}
