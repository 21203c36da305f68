package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionEvent;
import io.github.drsorchestration.api.execution.ExecutionRequest;
import io.github.drsorchestration.api.report.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people asked and answered. The engine's own doings are no deeds. */
final class Deeds {

  private static final String ENGINE = "engine";

  private final List<Deed> deeds = new ArrayList<>();
  private final List<Deed> unanswered = new ArrayList<>();

  private Deeds() {}

  static List<Deed> of(Execution execution, List<ExecutionEvent> events) {
    Deeds deeds = new Deeds();
    events.stream().filter(event -> !event.actor().equals(ENGINE)).forEach(deeds::add);
    execution.inbox().forEach(deeds::pending);
    deeds.deeds.sort(Comparator.comparing(Deed::at));
    return deeds.deeds;
  }

  private void add(ExecutionEvent event) {
    String request = event.details().getOrDefault("request", "");
    switch (event.type()) {
      case EXECUTION_CREATED -> deeds.add(deed(event, "START"));
      case REQUEST_MADE -> request(event, request);
      case REQUEST_REFUSED -> refuse(event, request);
      case APPROVAL_ANSWERED -> answer(event);
      default -> {
        // Everything else is a consequence, even where it carries the name of who caused it.
      }
    }
  }

  private void request(ExecutionEvent event, String what) {
    Deed deed = deed(event, what);
    deeds.add(deed);
    if (what.equals("APPROVE") || what.equals("DENY")) {
      unanswered.add(deed);
    }
  }

  private static Deed deed(ExecutionEvent event, String what) {
    return new Deed(
        event.at(),
        event.actor(),
        what,
        event.wave(),
        event.reason(),
        Deed.Outcome.OBEYED,
        Optional.empty());
  }

  /** A refusal belongs to the request before it, if that was put on record of its own. */
  private void refuse(ExecutionEvent event, String what) {
    int made = lastObeyed(event.actor(), what);
    Deed asked = made < 0 ? deed(event, what) : deeds.get(made);
    Deed refused =
        new Deed(
            asked.at(),
            asked.by(),
            what,
            asked.wave(),
            made < 0 ? Optional.empty() : asked.reason(),
            Deed.Outcome.REFUSED,
            event.reason());
    if (made < 0) {
      deeds.add(refused);
    } else {
      deeds.set(made, refused);
    }
  }

  /** An answer through a request is on record twice, as the request and as the answer. */
  private void answer(ExecutionEvent event) {
    boolean asked =
        unanswered.removeIf(
            deed ->
                deed.by().equals(event.actor())
                    && (deed.wave().isEmpty() || deed.wave().equals(event.wave())));
    if (!asked) {
      deeds.add(deed(event, event.details().getOrDefault("answer", "ANSWER")));
    }
  }

  private int lastObeyed(String by, String what) {
    for (int i = deeds.size() - 1; i >= 0; i--) {
      Deed deed = deeds.get(i);
      if (deed.outcome() == Deed.Outcome.OBEYED
          && deed.by().equals(by)
          && deed.what().equals(what)) {
        return i;
      }
    }
    return -1;
  }

  private void pending(ExecutionRequest request) {
    Instant at = request.at();
    String what = request.type().name();
    deeds.removeIf(
        deed -> deed.at().equals(at) && deed.by().equals(request.by()) && deed.what().equals(what));
    deeds.add(
        new Deed(
            at,
            request.by(),
            what,
            request.wave(),
            request.reason(),
            Deed.Outcome.PENDING,
            Optional.empty()));
  }
}
