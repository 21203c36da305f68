package io.github.drsorchestration.testkit.proof.invariant.progress;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.SavedStep;
import java.util.List;
import java.util.Optional;

/** Follows every request from its acceptance to its outcome. */
public final class RequestsAreAnswered extends Invariant {

  public RequestsAreAnswered() {
    super("every request is obeyed or refused", "a cancelled failover must not go on");
  }

  @Override
  protected void saved(SavedStep saved, History history) {
    List<ExecutionRequest> taken = saved.takenFromInbox();
    for (ExecutionRequest request : taken) {
      if (!isRefused(request, saved.events()) && !isObeyed(request, taken, saved)) {
        history.violated(
            this, request.type() + " of " + request.by() + " had no effect when it was processed");
      }
    }
  }

  @Override
  protected void ended(History history) {
    for (Execution execution : history.executions()) {
      String id = execution.executionId();
      if (!execution.inbox().isEmpty()) {
        history.violated(this, "execution " + id + " never processed " + execution.inbox());
      }
      long onRecord =
          history.events(id).stream()
              .filter(event -> event.type() == EventType.REQUEST_MADE)
              .count();
      if (onRecord < history.acceptedOf(id).size()) {
        history.violated(
            this,
            "execution "
                + id
                + " accepted "
                + history.acceptedOf(id).size()
                + " requests, on record are "
                + onRecord);
      }
    }
  }

  private static boolean isRefused(ExecutionRequest request, List<ExecutionEvent> events) {
    return events.stream()
        .anyMatch(
            event ->
                event.type() == EventType.REQUEST_REFUSED
                    && event.actor().equals(request.by())
                    && request.type().name().equals(event.flatDetails().get("request")));
  }

  private static boolean isObeyed(
      ExecutionRequest request, List<ExecutionRequest> taken, SavedStep saved) {
    Execution after = saved.after();
    return switch (request.type()) {
      case PAUSE -> after.pause().isPresent() || after.status().isTerminal() || endsPause(taken);
      case RESUME -> !samePause(saved);
      case CANCEL -> after.status() == ExecutionStatus.CANCELLING || after.status().isTerminal();
      case APPROVE, DENY -> did(saved, EventType.APPROVAL_ANSWERED, request.by());
      case RETRY, RELAUNCH ->
          did(saved, EventType.SERVER_RETRIED, request.by())
              || takenUpAgain(saved.events())
              || did(saved, EventType.STATUS_CHANGED, request.by());
      case EXTEND -> did(saved, EventType.DEADLINE_MOVED, request.by());
      case SKIP -> did(saved, EventType.SERVER_SKIPPED, request.by());
      case TERMINATE -> did(saved, EventType.TERMINATION_STARTED, request.by());
      case REPROTECT -> did(saved, EventType.REPROTECTION_STARTED, request.by());
      case CLEAN_UP -> did(saved, EventType.CLEAN_UP_STARTED, request.by());
    };
  }

  private static boolean samePause(SavedStep saved) {
    Optional<Pause> before = saved.before().flatMap(Execution::pause);
    return before.isPresent() && before.equals(saved.after().pause());
  }

  private static boolean endsPause(List<ExecutionRequest> taken) {
    return taken.stream()
        .map(ExecutionRequest::type)
        .anyMatch(
            type ->
                type == RequestType.RESUME
                    || type == RequestType.CANCEL
                    || type == RequestType.RETRY
                    || type == RequestType.SKIP);
  }

  private static boolean takenUpAgain(List<ExecutionEvent> events) {
    return events.stream()
        .anyMatch(
            event ->
                event.type() == EventType.WAVE_STATUS_CHANGED
                    && event.reason().equals(Optional.of("taken up again")));
  }

  private static boolean did(SavedStep saved, EventType type, Actor by) {
    return saved.events().stream()
        .anyMatch(event -> event.type() == type && event.actor().equals(by));
  }
}
