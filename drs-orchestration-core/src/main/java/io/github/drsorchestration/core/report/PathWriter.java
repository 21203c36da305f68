package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.report.ApprovalReport;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.HookReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.PauseReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a path step by step from the declaration on, without gaps: what is not a launch is filled
 * with the approvals, pauses and hooks of the time, and what is left of it is waiting.
 */
final class PathWriter {

  /** Something that was waited for. */
  private record Span(StepKind kind, String why, Instant from, Instant to) {}

  private final Instant declared;
  private final List<Span> pauses;
  private final List<CriticalStep> steps = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private Instant at;
  private @Nullable WaveReport wave;

  PathWriter(Instant declared, List<PauseReport> pauses) {
    this.declared = declared;
    this.at = declared;
    this.pauses =
        pauses.stream()
            .map(
                pause ->
                    new Span(
                        StepKind.PAUSE,
                        "pause by " + pause.by(),
                        pause.from(),
                        pause.to().orElse(Instant.MAX)))
            .toList();
  }

  List<CriticalStep> steps() {
    return List.copyOf(steps);
  }

  /** What follows is this wave's affair. */
  void enter(WaveReport next) {
    wave = next;
    spans.clear();
    spans.addAll(pauses);
    for (ApprovalReport approval : next.approvals()) {
      String who = approval.answeredBy().map(by -> " by " + by.displayName()).orElse("");
      Instant to = approval.answeredAt().orElse(Instant.MAX);
      spans.add(new Span(StepKind.APPROVAL, "approval" + who, approval.requestedAt(), to));
    }
    for (HookReport hook : next.hooks()) {
      Instant to = hook.endedAt().orElse(Instant.MAX);
      spans.add(new Span(StepKind.HOOK, "hook '" + hook.name() + "'", hook.startedAt(), to));
    }
    spans.sort(Comparator.comparing(Span::from));
  }

  /** The wave's first launch waited for room from the moment that the wave could launch. */
  void queue(Instant launch) {
    if (wave == null) {
      return;
    }
    Optional<Instant> ready = wave.launchingAt().filter(from -> from.isBefore(launch));
    boolean first =
        spans.stream().noneMatch(span -> span.kind() == StepKind.QUEUE)
            && ready.filter(from -> !from.isBefore(at)).isPresent();
    if (first) {
      spans.add(new Span(StepKind.QUEUE, "waiting for room", ready.orElse(launch), launch));
      spans.sort(Comparator.comparing(Span::from));
    }
  }

  /** Goes on to this moment, through whatever was waited for until then. */
  void fill(Instant to) {
    for (Span span : spans) {
      if (span.to().isAfter(at) && span.from().isBefore(to)) {
        waitUntil(later(span.from(), at));
        add(span.kind(), span.why(), earlier(span.to(), to));
      }
    }
    waitUntil(to);
  }

  private void waitUntil(Instant to) {
    boolean untilRetry =
        launches().anyMatch(launch -> launch.number() > 1 && launch.startedAt().equals(to));
    String idle = untilRetry ? "until somebody retried it" : "until the engine's next step";
    while (to.isAfter(at)) {
      Instant busy = busyUntil();
      if (busy.isAfter(at)) {
        add(StepKind.WAIT, "other servers of the wave", earlier(busy, to));
      } else {
        add(StepKind.WAIT, idle, earlier(nextLaunch(), to));
      }
    }
  }

  /** The end of the launches that follow each other without a gap from here on. */
  private Instant busyUntil() {
    Instant until = at;
    for (LaunchReport launch :
        launches().sorted(Comparator.comparing(LaunchReport::startedAt)).toList()) {
      if (!launch.startedAt().isAfter(until)) {
        until = later(launch.endedAt().orElse(Instant.MAX), until);
      }
    }
    return until;
  }

  private Instant nextLaunch() {
    return launches()
        .map(LaunchReport::startedAt)
        .filter(start -> start.isAfter(at))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private Stream<LaunchReport> launches() {
    return wave == null
        ? Stream.empty()
        : wave.servers().stream().flatMap(server -> server.launches().stream());
  }

  void add(StepKind kind, String why, Instant to) {
    add(kind, Optional.empty(), why, to);
  }

  void add(StepKind kind, ServerReport server, String why, Instant to) {
    add(kind, Optional.of(server.serverId()), why, to);
  }

  private void add(StepKind kind, Optional<String> serverId, String why, Instant to) {
    if (to.isAfter(at)) {
      Optional<String> name = Optional.ofNullable(wave).map(WaveReport::name);
      steps.add(new CriticalStep(kind, name, serverId, sinceDeclared(at), sinceDeclared(to), why));
      at = to;
    }
  }

  private Duration sinceDeclared(Instant moment) {
    return Duration.between(declared, moment);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
