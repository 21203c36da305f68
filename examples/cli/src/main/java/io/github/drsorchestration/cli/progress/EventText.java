package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes an event in lines of text; events that only the record needs have none. */
final class EventText {

  private static final int MAX_FINDINGS = 5;

  private EventText() {}

  static List<Line> lines(ExecutionEvent event, Execution execution) {
    return switch (event.type()) {
      case EXECUTION_CREATED -> List.of(created(execution));
      case PREFLIGHT_PASSED -> preflight(execution, "preflight passed", Tone.PLAIN);
      case PREFLIGHT_BLOCKED -> preflight(execution, "preflight blocked the start", Tone.BAD);
      case STATUS_CHANGED -> List.of(status(event));
      case WAVE_STATUS_CHANGED -> WaveText.lines(event, execution);
      case REQUEST_MADE ->
          List.of(
              new Line(
                  Tone.WAITING,
                  request(event, event.details(EventDetails.RequestMade.class).request())
                      + why(event)));
      case REQUEST_REFUSED ->
          List.of(
              new Line(
                  Tone.BAD,
                  request(event, event.details(EventDetails.RequestRefused.class).request())
                      + " refused"
                      + why(event)));
      case APPROVAL_ANSWERED -> expired(event);
      case HOOK_STARTED ->
          List.of(
              Line.plain(
                  hook(event, event.details(EventDetails.HookStarted.class).hook()) + " started"));
      case HOOK_ENDED -> List.of(hookEnded(event));
      case JOB_SUBMITTED -> List.of(Line.plain(job(event)));
      case JOB_OUTCOME_UNKNOWN ->
          List.of(new Line(Tone.WAITING, inWave(event) + "a job may have started" + why(event)));
      case JOB_REJECTED ->
          List.of(new Line(Tone.WAITING, inWave(event) + "job not started" + why(event)));
      case SERVER_FAILED -> List.of(failed(event, execution));
      case LAUNCH_SETTINGS_FAILED ->
          List.of(new Line(Tone.BAD, server(event, execution) + " launch settings" + why(event)));
      case LAUNCHED_TOO_LATE ->
          List.of(
              new Line(
                  Tone.WAITING,
                  server(event, execution) + " came up after it had been given up; retry it"));
      case DEADLINE_MOVED ->
          List.of(
              new Line(
                  Tone.WAITING,
                  inWave(event)
                      + "time until "
                      + event.details(EventDetails.DeadlineMoved.class).until()
                      + ", by "
                      + event.actor().displayName()
                      + why(event)));
      case STANDSTILL_ENDED ->
          List.of(
              new Line(
                  Tone.WAITING,
                  "nothing was driven for "
                      + Duration.ofSeconds(
                          event.details(EventDetails.StandstillEnded.class).seconds())
                      + "; deadlines are moved by as much"));
      case SERVER_REVERSED,
          SERVER_IN_SYNC,
          SERVER_OUT_OF_SYNC,
          FAILBACK_WAITS,
          PRODUCTION_MOVED,
          REPROTECTION_STARTED,
          SERVER_PROTECTED,
          REPROTECTION_ENDED,
          CLEAN_UP_STARTED,
          SERVER_CLEANED_UP,
          CLEAN_UP_ENDED ->
          List.of(FailbackText.line(event, server(event, execution)));
      case TERMINATION_STARTED ->
          List.of(
              new Line(
                  Tone.WAITING, "clean-up started by " + event.actor().displayName() + why(event)));
      case TERMINATION_ENDED ->
          List.of(
              new Line(
                  event.details(EventDetails.TerminationEnded.class).hookProblem().isPresent()
                      ? Tone.BAD
                      : Tone.GOOD,
                  "clean-up ended: " + Servers.cleanedUp(execution)));
      case APPROVAL_REQUESTED -> facts(event);
      case JOB_INTENDED,
          JOB_ENDED,
          SERVER_LAUNCHED,
          SERVER_RECOVERED,
          SERVER_RETRIED,
          SERVER_SKIPPED,
          SERVER_ADOPTED,
          LAUNCH_SETTINGS_APPLIED,
          INSTANCE_TERMINATED ->
          List.of();
    };
  }

  private static Line created(Execution execution) {
    return new Line(
        Tone.HEADING,
        "%s of '%s' started by %s%s"
            .formatted(
                execution.kind().name().toLowerCase(Locale.ROOT),
                execution.plan().name(),
                execution.startRequest().by().displayName(),
                execution.startRequest().reason().map(reason -> ": " + reason).orElse("")));
  }

  private static List<Line> preflight(Execution execution, String outcome, Tone tone) {
    List<Line> lines = new ArrayList<>();
    int servers = execution.waves().stream().mapToInt(wave -> wave.servers().size()).sum();
    String size =
        execution.waves().isEmpty()
            ? ""
            : ": " + Plural.of(servers, "server") + " in " + execution.waves().size() + " waves";
    lines.add(new Line(tone, outcome + size));
    List<Finding> findings =
        execution.findings().stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .toList();
    findings.stream().limit(MAX_FINDINGS).forEach(finding -> lines.add(FindingText.of(finding)));
    if (findings.size() > MAX_FINDINGS) {
      lines.add(Line.plain("  and " + (findings.size() - MAX_FINDINGS) + " more findings"));
    }
    return lines;
  }

  private static Line status(ExecutionEvent event) {
    ExecutionStatus status = event.details(EventDetails.StatusChanged.class).to();
    String why = status == ExecutionStatus.RUNNING ? "" : why(event);
    return new Line(Tone.of(status), "execution: " + status + why);
  }

  /** Of a failback, what the approver has to know. */
  private static List<Line> facts(ExecutionEvent event) {
    return event.reason().stream()
        .map(facts -> new Line(Tone.WAITING, inWave(event) + facts))
        .toList();
  }

  /** Other answers are requests, which have lines of their own. */
  private static List<Line> expired(ExecutionEvent event) {
    return event.details(EventDetails.ApprovalAnswered.class).status() == ApprovalStatus.EXPIRED
        ? List.of(new Line(Tone.BAD, inWave(event) + "the approval expired"))
        : List.of();
  }

  private static Line failed(ExecutionEvent event, Execution execution) {
    return new Line(
        Tone.BAD,
        server(event, execution)
            + " FAILED: "
            + event.details(EventDetails.ServerFailed.class).code()
            + why(event));
  }

  private static Line hookEnded(ExecutionEvent event) {
    EventDetails.HookEnded ended = event.details(EventDetails.HookEnded.class);
    Tone tone = event.reason().isPresent() ? Tone.BAD : Tone.PLAIN;
    return new Line(tone, hook(event, ended.hook()) + " " + ended.status() + why(event));
  }

  private static String hook(ExecutionEvent event, String name) {
    return inWave(event) + "hook '" + name + "'";
  }

  private static String job(ExecutionEvent event) {
    EventDetails.JobSubmitted job = event.details(EventDetails.JobSubmitted.class);
    return (event.wave().isPresent() ? inWave(event) : "clean-up: ")
        + "job "
        + job.job()
        + " with "
        + Plural.of(job.servers(), "server")
        + " in "
        + job.where();
  }

  private static String request(ExecutionEvent event, RequestType request) {
    String wave = event.wave().map(name -> " " + name).orElse("");
    return event.actor().displayName() + ": " + request + wave;
  }

  private static String server(ExecutionEvent event, Execution execution) {
    return inWave(event) + event.serverId().map(id -> Servers.name(execution, id)).orElse("?");
  }

  static String inWave(ExecutionEvent event) {
    return event.wave().map(name -> "wave " + name + ": ").orElse("");
  }

  static String why(ExecutionEvent event) {
    return event.reason().map(reason -> ": " + reason).orElse("");
  }
}
