package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.AuditedAction;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.audit.EventChain;
import io.github.drsorchestration.core.audit.RecordedFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds what a report says against the events that it carries. It needs neither the store nor the
 * service, so that an auditor can repeat it with the file alone.
 */
public final class ReportVerifier {

  private static final List<String> ALWAYS_COVERED =
      List.of(
          "the chain of hashes, from the plan's hash to the last event",
          "drill or recovery, who started it, when and why",
          "the status of the execution and its waves, and when it ended",
          "which servers are up, failed or skipped, when, and on which instances",
          "RTO and RPO, recalculated from the above",
          "the way home of a failback's servers: when each was in sync, moved and protected again",
          "who did what");
  private static final List<String> COVERED_SINCE_EVENTS_TELL_THE_START =
      List.of("the declaration, the targets and the parameters", "the recovery points");

  private final ExecutionReport report;
  private final List<String> problems = new ArrayList<>();

  private ReportVerifier(ExecutionReport report) {
    this.report = report;
  }

  /** What is wrong with the report's events, or differs from them; empty if nothing is. */
  public static List<String> problems(ExecutionReport report) {
    ReportVerifier verifier = new ReportVerifier(report);
    try {
      verifier.verify();
    } catch (InvalidValueException unreadable) {
      verifier.problems.add("an event cannot be read: " + unreadable.getMessage());
    }
    return List.copyOf(verifier.problems);
  }

  /** What these events bear out or refute; the rest of a report is not on record. */
  public static List<String> covered(List<ExecutionEvent> events) {
    List<String> covered = new ArrayList<>(ALWAYS_COVERED);
    if (created(events).filter(it -> it.declaredAt().isPresent()).isPresent()) {
      covered.addAll(COVERED_SINCE_EVENTS_TELL_THE_START);
    }
    return covered;
  }

  private void verify() {
    List<ExecutionEvent> events = report.record();
    EventChain.problem(report.planHash(), events).ifPresent(problems::add);
    for (ExecutionEvent event : events) {
      if (!event.executionId().equals(report.executionId())) {
        problems.add("event " + event.sequence() + " is of execution " + event.executionId());
      }
    }
    Optional<EventDetails.ExecutionCreated> created = created(events);
    if (created.isEmpty()) {
      problems.add("the events do not begin with the start of an execution");
      return;
    }
    RecordedFacts facts = RecordedFacts.of(events);
    verifyStart(created.get(), events.get(0));
    verifyStatus(facts);
    new ServerVerifier(report, facts, created.get(), problems).verify();
    verifyWaysHome(events);
    verifyVerdicts();
    verifyActions(events);
  }

  private static Optional<EventDetails.ExecutionCreated> created(List<ExecutionEvent> events) {
    return events.stream()
        .findFirst()
        .map(ExecutionEvent::details)
        .filter(EventDetails.ExecutionCreated.class::isInstance)
        .map(EventDetails.ExecutionCreated.class::cast);
  }

  private void verifyStart(EventDetails.ExecutionCreated created, ExecutionEvent event) {
    compare("the kind", report.kind(), created.kind());
    compare("the plan", report.planId(), created.plan());
    compare("who started it", report.startedBy(), event.actor());
    compare("the reason", report.reason(), event.reason());
    compare("when it was created", report.createdAt(), event.at());
    if (created.declaredAt().isPresent()) {
      compare("the declaration", report.declaredAt(), created.declaredAt().get());
      compare("the RTO target", report.rto().target(), created.rtoTarget());
      compare("the RPO target", report.rpo().target(), created.rpoTarget());
      compare("the parameters", report.parameters(), created.parameters());
      compare("the disaster", report.disasterId(), created.disaster());
    }
  }

  private void verifyStatus(RecordedFacts facts) {
    compare("the status", report.status(), facts.status());
    Optional<Instant> ended =
        facts.status().isTerminal() ? facts.statusSince() : Optional.<Instant>empty();
    compare("when it ended", report.endedAt(), ended);
    for (WaveReport wave : report.waves()) {
      String what = "the status of wave '" + wave.name() + "'";
      compare(what, wave.status(), facts.waveStatus(wave.name()));
    }
  }

  private void verifyWaysHome(List<ExecutionEvent> events) {
    if (report.kind() != ExecutionKind.FAILBACK) {
      return;
    }
    Map<String, List<ExecutionEvent>> byServer =
        events.stream()
            .filter(event -> event.serverId().isPresent())
            .collect(Collectors.groupingBy(event -> event.serverId().get()));
    for (WaveReport wave : report.waves()) {
      for (ServerReport server : wave.servers()) {
        List<ExecutionEvent> own = byServer.getOrDefault(server.serverId(), List.of());
        problems.addAll(WayHomeVerifier.problems(server, own));
      }
    }
  }

  private void verifyVerdicts() {
    Verdicts verdicts = Verdicts.of(report);
    compare("the RTO", report.rto(), verdicts.rto(report.rto().target()));
    compare("the RPO", report.rpo(), verdicts.rpo(report.rpo().target()));
    compare("the counts", report.serverCounts(), ReportBuilder.counts(report.waves()));
  }

  /** A request that the engine has not looked at yet stands among the actions in another form. */
  private void verifyActions(List<ExecutionEvent> events) {
    boolean pending =
        report.actions().stream()
            .anyMatch(action -> action.outcome() == AuditedAction.Outcome.PENDING);
    if (!pending) {
      compare("who did what", report.actions(), AuditedActions.of(List.of(), events));
    }
  }

  private void compare(String what, Object reported, Object recorded) {
    difference(what, reported, recorded).ifPresent(problems::add);
  }

  static Optional<String> difference(String what, Object reported, Object recorded) {
    return Objects.equals(reported, recorded)
        ? Optional.empty()
        : Optional.of(
            what + ": " + text(reported) + " in the report, " + text(recorded) + " on record");
  }

  private static String text(Object value) {
    Object shown = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return shown == null ? "nothing" : shown.toString();
  }
}
