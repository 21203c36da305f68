package io.github.drsorchestration.server.gameday.result;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.report.ApprovalReport;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.PauseReport;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.server.gameday.result.DecisionWait.About;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decisions that an execution waited for, from its report. */
public final class DecisionWaits {

  private static final Set<StepKind> IDLE =
      EnumSet.of(StepKind.APPROVAL, StepKind.PAUSE, StepKind.WAIT);

  private final ExecutionReport report;
  private final List<FailureWaits.Wait> failures;
  private final Instant horizon;

  private DecisionWaits(ExecutionReport report, Instant horizon) {
    this.report = report;
    this.failures = FailureWaits.of(report, horizon);
    this.horizon = horizon;
  }

  /** Every decision, in the order in which there was something to decide. */
  public static List<DecisionWait> of(ExecutionReport report) {
    return new DecisionWaits(report, report.endedAt().orElse(report.generatedAt())).all();
  }

  /** The same where somebody may still take up what has ended. */
  public static List<DecisionWait> untilNow(ExecutionReport report) {
    return new DecisionWaits(report, report.generatedAt()).all();
  }

  /** How long something waited, counted once where two things waited at once. */
  public static Duration inAll(List<DecisionWait> waits) {
    Duration sum = Duration.ZERO;
    Duration counted = Duration.ZERO;
    for (DecisionWait wait :
        waits.stream().sorted(Comparator.comparing(DecisionWait::from)).toList()) {
      Duration end = wait.from().plus(wait.waited());
      Duration from = later(wait.from(), counted);
      if (end.compareTo(from) > 0) {
        sum = sum.plus(end.minus(from));
        counted = end;
      }
    }
    return sum;
  }

  private List<DecisionWait> all() {
    List<DecisionWait> waits = new ArrayList<>();
    for (WaveReport wave : report.waves()) {
      wave.approvals().forEach(approval -> waits.add(approval(wave.name(), approval)));
    }
    report.pauses().stream()
        .filter(pause -> failures.stream().noneMatch(it -> it.covers(pause)))
        .forEach(pause -> waits.add(pause(pause)));
    failures.forEach(it -> waits.add(failure(it)));
    waits.sort(Comparator.comparing(DecisionWait::from));
    return List.copyOf(waits);
  }

  private DecisionWait approval(String wave, ApprovalReport approval) {
    Optional<Instant> end =
        approval.status() == ApprovalStatus.EXPIRED
            ? approval.answeredAt().or(approval::expiresAt)
            : approval.answeredAt();
    return wait(
        About.APPROVAL,
        Optional.of(wave),
        approval.requestedAt(),
        end,
        approval.answeredBy(),
        end.map(at -> approval.status().name()));
  }

  private DecisionWait pause(PauseReport pause) {
    Optional<Decisions.Made> made = pause.to().flatMap(at -> Decisions.endOfPause(report, at));
    return wait(
        About.PAUSE,
        pause.wave(),
        pause.from(),
        pause.to(),
        made.map(Decisions.Made::by),
        made.map(Decisions.Made::what));
  }

  private DecisionWait failure(FailureWaits.Wait failure) {
    return wait(
        About.FAILURE,
        Optional.of(failure.wave()),
        failure.from(),
        failure.to(),
        failure.by(),
        failure.decision());
  }

  private DecisionWait wait(
      About about,
      Optional<String> wave,
      Instant from,
      Optional<Instant> to,
      Optional<Actor> by,
      Optional<String> decision) {
    Duration start = Duration.between(report.declaredAt(), from);
    Duration end = later(start, Duration.between(report.declaredAt(), to.orElse(horizon)));
    return new DecisionWait(
        about,
        wave,
        start,
        to.map(it -> end),
        end.minus(start),
        lost(wave, start, end),
        by,
        decision);
  }

  /** What of this time is on the way to the last server, and not spent on anything else. */
  private Duration lost(Optional<String> wave, Duration from, Duration to) {
    Duration lost = Duration.ZERO;
    for (CriticalStep step : report.criticalPath()) {
      boolean same = wave.isEmpty() || step.wave().isEmpty() || step.wave().equals(wave);
      Duration overlap = earlier(step.to(), to).minus(later(step.from(), from));
      if (IDLE.contains(step.kind()) && same && !overlap.isNegative()) {
        lost = lost.plus(overlap);
      }
    }
    return lost;
  }

  private static Duration later(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration earlier(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
