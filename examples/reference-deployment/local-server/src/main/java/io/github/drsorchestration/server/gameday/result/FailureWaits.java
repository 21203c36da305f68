package io.github.drsorchestration.server.gameday.result;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.PauseReport;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What had failed, and waited for somebody to retry it or to go on without it. A wave has one open
 * decision at a time: the first failure opens it, and the next retry, skip or resume answers it.
 */
final class FailureWaits {

  /** A failed wave that waits, or waited. */
  record Wait(
      String wave,
      Instant from,
      Optional<Instant> to,
      Optional<Actor> by,
      Optional<String> decision) {

    /** Whether a pause was for this, so that it is one decision and not two. */
    boolean covers(PauseReport pause) {
      return !pause.from().isBefore(from)
          && (to.isEmpty() || (pause.to().isPresent() && !pause.to().get().isAfter(to.get())));
    }
  }

  private final Map<String, Instant> open = new LinkedHashMap<>();
  private final List<Wait> waits = new ArrayList<>();
  private Optional<RequestType> asked = Optional.empty();

  private FailureWaits() {}

  /**
   * Every wait.
   *
   * @param horizon until when what is open has waited
   */
  static List<Wait> of(ExecutionReport report, Instant horizon) {
    FailureWaits waits = new FailureWaits();
    report.record().forEach(waits::follow);
    waits.open.forEach((wave, from) -> waits.leaveOpen(report, wave, from, horizon));
    return waits.waits;
  }

  private void follow(ExecutionEvent event) {
    EventDetails details = event.details();
    if (details instanceof EventDetails.ServerFailed) {
      event.wave().ifPresent(wave -> open.putIfAbsent(wave, event.at()));
    } else if (details instanceof EventDetails.WaveStatusChanged changed) {
      if (changed.to() == WaveStatus.FAILED || changed.to() == WaveStatus.TIMED_OUT) {
        event.wave().ifPresent(wave -> open.putIfAbsent(wave, event.at()));
      } else if (changed.to() == WaveStatus.COMPLETED) {
        event.wave().ifPresent(open::remove);
      }
    } else if (details instanceof EventDetails.RequestMade made) {
      asked = Optional.of(made.request());
    } else if (details instanceof EventDetails.ServerRetried
        || details instanceof EventDetails.ServerSkipped) {
      event.wave().ifPresent(wave -> answer(wave, event));
    } else if (details instanceof EventDetails.StatusChanged changed) {
      resume(changed, event);
    }
  }

  /** Going on after a pause accepts what had failed. */
  private void resume(EventDetails.StatusChanged changed, ExecutionEvent event) {
    if (changed.from() == ExecutionStatus.PAUSED
        && changed.to() == ExecutionStatus.RUNNING
        && asked.filter(it -> it == RequestType.RESUME).isPresent()) {
      List.copyOf(open.keySet()).forEach(wave -> answer(wave, event));
    }
  }

  private void answer(String wave, ExecutionEvent event) {
    Instant from = open.remove(wave);
    if (from != null) {
      waits.add(
          new Wait(
              wave,
              from,
              Optional.of(event.at()),
              Optional.of(event.actor()),
              asked.map(RequestType::name)));
    }
  }

  /** Only where a server that matters is not up, and there was time to decide anything. */
  private void leaveOpen(ExecutionReport report, String wave, Instant from, Instant horizon) {
    boolean down =
        report.waves().stream().filter(it -> it.name().equals(wave)).anyMatch(FailureWaits::isDown);
    if (down && (from.isBefore(horizon) || report.generatedAt().equals(horizon))) {
      waits.add(new Wait(wave, from, Optional.empty(), Optional.empty(), Optional.empty()));
    }
  }

  private static boolean isDown(WaveReport wave) {
    return wave.failure().isPresent()
        || wave.servers().stream()
            .anyMatch(it -> it.status() == ServerStatus.FAILED && !it.optional());
  }
}
