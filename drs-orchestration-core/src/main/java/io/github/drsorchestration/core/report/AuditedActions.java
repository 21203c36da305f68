package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.report.AuditedAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people asked and answered; what the engine does by itself is left out. */
final class AuditedActions {

  private final List<AuditedAction> actions = new ArrayList<>();
  private final List<AuditedAction> unanswered = new ArrayList<>();

  private AuditedActions() {}

  /** The actions on record, and the requests that wait to be obeyed. */
  static List<AuditedAction> of(List<ExecutionRequest> inbox, List<ExecutionEvent> events) {
    AuditedActions actions = new AuditedActions();
    events.stream().filter(event -> !event.actor().equals(Actor.ENGINE)).forEach(actions::add);
    inbox.forEach(actions::pending);
    actions.actions.sort(Comparator.comparing(AuditedAction::at));
    return actions.actions;
  }

  private void add(ExecutionEvent event) {
    EventDetails details = event.details();
    if (details instanceof EventDetails.ExecutionCreated) {
      actions.add(action(event, "START"));
    } else if (details instanceof EventDetails.RequestMade made) {
      request(event, made.request());
    } else if (details instanceof EventDetails.RequestRefused refused) {
      refuse(event, refused.request().name());
    } else if (details instanceof EventDetails.ApprovalAnswered answered) {
      answer(event, answered.status());
    }
    // Everything else is a consequence, even where it carries the name of who caused it.
  }

  private void request(ExecutionEvent event, RequestType request) {
    AuditedAction action = action(event, request.name());
    actions.add(action);
    if (request == RequestType.APPROVE || request == RequestType.DENY) {
      unanswered.add(action);
    }
  }

  private static AuditedAction action(ExecutionEvent event, String what) {
    return new AuditedAction(
        event.at(),
        event.actor(),
        what,
        event.wave(),
        event.reason(),
        AuditedAction.Outcome.OBEYED,
        Optional.empty());
  }

  /** A refusal belongs to the request before it, if that was put on record of its own. */
  private void refuse(ExecutionEvent event, String what) {
    int made = lastObeyed(event.actor(), what);
    AuditedAction asked = made < 0 ? action(event, what) : actions.get(made);
    AuditedAction refused =
        new AuditedAction(
            asked.at(),
            asked.by(),
            what,
            asked.wave(),
            made < 0 ? Optional.empty() : asked.reason(),
            AuditedAction.Outcome.REFUSED,
            event.reason());
    if (made < 0) {
      actions.add(refused);
    } else {
      actions.set(made, refused);
    }
  }

  /** An answer through a request is on record twice, as the request and as the answer. */
  private void answer(ExecutionEvent event, ApprovalStatus status) {
    boolean asked =
        unanswered.removeIf(
            action ->
                action.by().equals(event.actor())
                    && (action.wave().isEmpty() || action.wave().equals(event.wave())));
    if (!asked) {
      actions.add(action(event, status.name()));
    }
  }

  private int lastObeyed(Actor by, String what) {
    for (int i = actions.size() - 1; i >= 0; i--) {
      AuditedAction action = actions.get(i);
      if (action.outcome() == AuditedAction.Outcome.OBEYED
          && action.by().equals(by)
          && action.what().equals(what)) {
        return i;
      }
    }
    return -1;
  }

  private void pending(ExecutionRequest request) {
    Instant at = request.at();
    String what = request.type().name();
    actions.removeIf(
        action ->
            action.at().equals(at)
                && action.by().equals(request.by())
                && action.what().equals(what));
    actions.add(
        new AuditedAction(
            at,
            request.by(),
            what,
            request.wave(),
            request.reason(),
            AuditedAction.Outcome.PENDING,
            Optional.empty()));
  }
}
