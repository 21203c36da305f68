package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.report.ExecutionReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An execution told by hand. Moments are minutes and seconds since the declaration. */
public final class Story {

  static final Instant DECLARED = Instant.parse("2026-11-22T10:00:00Z");
  private static final String HASH = "5f".repeat(32);
  private static final StartRequest START =
      StartRequest.builder()
          .planId("shop")
          .kind(ExecutionKind.RECOVERY)
          .by("noor")
          .reason("Ireland is down")
          .build();

  private record Entry(
      Instant at,
      EventDetails details,
      String actor,
      Optional<String> wave,
      Optional<String> serverId,
      Optional<String> reason) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<WaveExecution> waves = new ArrayList<>();
  private final Execution.Builder execution = Execution.builder();
  private ExecutionKind kind = ExecutionKind.RECOVERY;
  private String planName = "Web shop";
  private RecoveryTargets targets =
      new RecoveryTargets(Optional.of(Duration.ofMinutes(60)), Optional.of(Duration.ofMinutes(15)));

  public static Instant at(double minutes) {
    return DECLARED.plusMillis(Math.round(minutes * 60_000));
  }

  public Story named(String name) {
    planName = name;
    return this;
  }

  Story kind(ExecutionKind of) {
    kind = of;
    return this;
  }

  Story targets(RecoveryTargets promised) {
    targets = promised;
    return this;
  }

  public Story started(double minutes) {
    execution.startedAt(at(minutes));
    return event(
        minutes - 0.5,
        EventDetails.ExecutionCreated.of(START, plan(), DECLARED),
        "noor",
        "",
        "Ireland is down");
  }

  public Story status(
      double minutes, ExecutionStatus from, ExecutionStatus to, String by, String why) {
    entries.add(
        new Entry(
            at(minutes),
            new EventDetails.StatusChanged(from, to),
            by,
            Optional.empty(),
            Optional.empty(),
            Optional.of(why)));
    return this;
  }

  Story event(double minutes, EventDetails details, String by, String wave, String why) {
    entries.add(
        new Entry(
            at(minutes),
            details,
            by,
            Optional.of(wave).filter(name -> !name.isEmpty()),
            Optional.empty(),
            Optional.of(why).filter(text -> !text.isEmpty())));
    return this;
  }

  Story approvalRequested(double minutes, String wave) {
    return event(
        minutes,
        new EventDetails.ApprovalRequested("exec/" + wave, HASH, at(minutes + 60)),
        "engine",
        wave,
        "");
  }

  Story approvalAnswered(
      double minutes, ApprovalStatus status, String by, String wave, String why) {
    return event(
        minutes,
        new EventDetails.ApprovalAnswered("exec/" + wave, status, Optional.of(HASH)),
        by,
        wave,
        why);
  }

  Story refused(double minutes, RequestType request, String by, String wave, String why) {
    return event(
        minutes, new EventDetails.RequestRefused(request, Optional.empty()), by, wave, why);
  }

  public Story request(double minutes, String by, String request, String wave, String why) {
    return event(
        minutes, new EventDetails.RequestMade(RequestType.valueOf(request)), by, wave, why);
  }

  Story serverFailed(double minutes, String wave, String serverId) {
    entries.add(
        new Entry(
            at(minutes),
            new EventDetails.ServerFailed(FailureCode.LAUNCH_FAILED),
            "engine",
            Optional.of(wave),
            Optional.of(serverId),
            Optional.empty()));
    return this;
  }

  Story launching(double minutes, String wave) {
    return event(
        minutes,
        new EventDetails.WaveStatusChanged(WaveStatus.PREPARING, WaveStatus.LAUNCHING),
        "engine",
        wave,
        "");
  }

  public Story wave(WaveStory wave) {
    waves.add(wave.build());
    return this;
  }

  /** For what the story does not tell. */
  public Execution.Builder execution() {
    return execution;
  }

  public Story ended(double minutes, ExecutionStatus status) {
    execution.status(status).endedAt(at(minutes));
    return this;
  }

  private RecoveryPlan plan() {
    return RecoveryPlan.builder()
        .planId("shop")
        .name(planName)
        .targets(targets)
        .addAllWaves(waves.stream().map(WaveExecution::wave).toList())
        .addAllWaves(
            waves.isEmpty()
                ? List.of(Wave.builder().name("db").addGroupIds("pg").build())
                : List.<Wave>of())
        .build();
  }

  public Execution build() {
    return execution
        .executionId("exec-7f3a91c2")
        .plan(plan())
        .planHash(HASH)
        .startRequest(START.toBuilder().kind(kind).build())
        .declaredAt(DECLARED)
        .createdAt(at(4))
        .deadline(at(10_000))
        .waves(waves)
        .build();
  }

  public List<ExecutionEvent> events() {
    List<ExecutionEvent> events = new ArrayList<>();
    entries.sort(Comparator.comparing(Entry::at));
    String previous = HASH;
    for (Entry entry : entries) {
      String hash = "%064x".formatted(0xabc000L + events.size());
      events.add(
          ExecutionEvent.builder()
              .executionId("exec-7f3a91c2")
              .sequence(events.size() + 1)
              .at(entry.at())
              .actor(entry.actor())
              .wave(entry.wave())
              .serverId(entry.serverId())
              .reason(entry.reason())
              .details(entry.details())
              .previousHash(previous)
              .hash(hash)
              .build());
      previous = hash;
    }
    return events;
  }

  public ExecutionReport reportAt(double minutes) {
    return ReportBuilder.build(build(), events(), at(minutes));
  }
}
