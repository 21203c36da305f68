package io.github.drsorchestration.server.gameday.replay;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What people did in an execution, each time as a reaction to what had happened last that called
 * for it. Extensions and clean-ups are left out: they change nothing about when servers come up.
 */
final class Reactions {

  private final Execution execution;
  private final List<ExecutionEvent> events;
  private final Map<Cue, Instant> cues = new LinkedHashMap<>();
  private final List<Reaction> reactions = new ArrayList<>();

  private Reactions(Execution execution, List<ExecutionEvent> events) {
    this.execution = execution;
    this.events = events;
  }

  static List<Reaction> of(Execution execution, List<ExecutionEvent> events) {
    Reactions reading = new Reactions(execution, events);
    reading.read();
    return List.copyOf(reading.reactions);
  }

  private void read() {
    CueReader reader = new CueReader();
    for (int i = 0; i < events.size(); i++) {
      ExecutionEvent event = events.get(i);
      EventDetails details = event.details();
      if (details instanceof EventDetails.RequestMade made && isObeyed(i, made.request())) {
        request(i, made.request());
      } else if (details instanceof EventDetails.ApprovalAnswered answered) {
        answer(event, answered.status());
      }
      reader.read(event).ifPresent(cue -> cues.put(cue, event.at()));
    }
  }

  private boolean isObeyed(int index, RequestType type) {
    ExecutionEvent made = events.get(index);
    return events.subList(index + 1, events.size()).stream()
        .filter(it -> it.actor().equals(made.actor()))
        .limit(2)
        .noneMatch(
            it ->
                it.details() instanceof EventDetails.RequestRefused refused
                    && refused.request() == type);
  }

  private void answer(ExecutionEvent event, ApprovalStatus status) {
    String wave = event.wave().orElse("");
    last(cue -> cue.kind() == Cue.Kind.APPROVAL_REQUESTED && cue.subject().equals(wave))
        .ifPresent(
            cue ->
                reactions.add(
                    new Reaction(
                        cue.getKey(),
                        Duration.between(cue.getValue(), event.at()),
                        approval(event, status))));
  }

  /** None where nobody answered. */
  private static Optional<ExecutionRequest> approval(ExecutionEvent event, ApprovalStatus status) {
    if (status == ApprovalStatus.EXPIRED) {
      return Optional.empty();
    }
    boolean approved = status == ApprovalStatus.APPROVED;
    return Optional.of(
        ExecutionRequest.builder()
            .type(approved ? RequestType.APPROVE : RequestType.DENY)
            .by(event.actor())
            .wave(event.wave())
            .reason(event.reason().or(() -> Optional.of("as on record")))
            .build());
  }

  private void request(int index, RequestType type) {
    switch (type) {
      case PAUSE, CANCEL -> add(index, type, cue -> cue.kind() == Cue.Kind.STARTED);
      case RESUME -> add(index, type, cue -> cue.kind() == Cue.Kind.PAUSED);
      case RETRY, SKIP, RELAUNCH -> add(index, type, cue -> isTrouble(cue, index, type));
      case APPROVE, DENY, EXTEND, TERMINATE, REPROTECT, CLEAN_UP -> {
        // An answer has an event of its own; the others bring nothing up.
      }
    }
  }

  private boolean isTrouble(Cue cue, int index, RequestType type) {
    return cue.kind() == Cue.Kind.PAUSED
        || cue.kind() == Cue.Kind.ENDED_BADLY
        || cue.kind() == Cue.Kind.STARTED
        || (cue.kind() == Cue.Kind.WAVE_FAILED && waves(index, type).contains(cue.subject()));
  }

  private void add(int index, RequestType type, Predicate<Cue> calls) {
    ExecutionEvent event = events.get(index);
    Optional<Map.Entry<Cue, Instant>> cue = last(calls);
    if (cue.isEmpty()) {
      return;
    }
    Set<String> servers = servers(index, type);
    ExecutionRequest.Builder request =
        ExecutionRequest.builder()
            .type(type)
            .by(event.actor())
            .wave(event.wave())
            .reason(event.reason().or(() -> Optional.of("as on record")))
            .serverIds(servers);
    if (type == RequestType.RETRY || type == RequestType.RELAUNCH) {
      servers.stream()
          .flatMap(id -> execution.server(id).stream())
          .flatMap((ServerExecution it) -> it.recoveryPoint().stream())
          .findFirst()
          .ifPresent(request::recoveryPoint);
    }
    if (type != RequestType.RELAUNCH || !servers.isEmpty()) {
      reactions.add(
          Reaction.of(
              cue.get().getKey(),
              Duration.between(cue.get().getValue(), event.at()),
              request.build()));
    }
  }

  private Optional<Map.Entry<Cue, Instant>> last(Predicate<Cue> wanted) {
    return cues.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .reduce((first, second) -> second);
  }

  /** The servers that a request was about, as what came of it shows. */
  private Set<String> servers(int index, RequestType type) {
    Set<String> servers = new TreeSet<>();
    consequences(index, type).forEach(it -> it.serverId().ifPresent(servers::add));
    return servers;
  }

  private Set<String> waves(int index, RequestType type) {
    Set<String> waves = new TreeSet<>();
    consequences(index, type).forEach(it -> it.wave().ifPresent(waves::add));
    events.get(index).wave().ifPresent(waves::add);
    return waves;
  }

  private List<ExecutionEvent> consequences(int index, RequestType type) {
    List<ExecutionEvent> consequences = new ArrayList<>();
    for (ExecutionEvent event : events.subList(index + 1, events.size())) {
      EventDetails details = event.details();
      if (details instanceof EventDetails.RequestMade) {
        break;
      }
      boolean follows =
          type == RequestType.SKIP
              ? details instanceof EventDetails.ServerSkipped
              : details instanceof EventDetails.ServerRetried;
      if (follows && event.actor().equals(events.get(index).actor())) {
        consequences.add(event);
      }
    }
    return consequences;
  }
}
