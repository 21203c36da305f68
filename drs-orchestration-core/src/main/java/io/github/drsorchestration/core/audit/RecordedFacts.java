package io.github.drsorchestration.core.audit;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the events of an execution say of it, whatever its stored state says. */
public final class RecordedFacts {

  /**
   * The last that is on record of a server.
   *
   * @param status what it became; PENDING where it is to be launched again
   * @param wave its wave
   * @param at when
   * @param instance its instance, where it is up
   * @param recoveryPointAt the moment that the instance's disks show
   * @param failure why it failed
   */
  public record Outcome(
      ServerStatus status,
      Optional<String> wave,
      Instant at,
      Optional<String> instance,
      Optional<Instant> recoveryPointAt,
      Optional<FailureCode> failure) {}

  private final Map<String, Outcome> servers = new HashMap<>();
  private final Map<String, WaveStatus> waves = new HashMap<>();
  private ExecutionStatus status = ExecutionStatus.PENDING;
  private Optional<Instant> statusSince = Optional.empty();
  private Optional<Integer> serverCount = Optional.empty();

  private RecordedFacts() {}

  public static RecordedFacts of(List<ExecutionEvent> events) {
    RecordedFacts facts = new RecordedFacts();
    events.forEach(facts::add);
    return facts;
  }

  private void add(ExecutionEvent event) {
    EventDetails details = event.details();
    if (details instanceof EventDetails.StatusChanged changed) {
      status = changed.to();
      statusSince = Optional.of(event.at());
    } else if (details instanceof EventDetails.WaveStatusChanged changed) {
      event.wave().ifPresent(wave -> waves.put(wave, changed.to()));
    } else if (details instanceof EventDetails.PreflightPassed passed) {
      serverCount = Optional.of(passed.servers());
    } else {
      outcome(event).ifPresent(it -> event.serverId().ifPresent(id -> servers.put(id, it)));
    }
  }

  private static Optional<Outcome> outcome(ExecutionEvent event) {
    EventDetails details = event.details();
    if (details instanceof EventDetails.ServerRecovered recovered) {
      return Optional.of(
          new Outcome(
              ServerStatus.RECOVERED,
              event.wave(),
              event.at(),
              Optional.of(recovered.instance()).filter(it -> !it.isEmpty()),
              recovered.recoveryPointAt(),
              Optional.empty()));
    }
    if (details instanceof EventDetails.ServerAdopted adopted) {
      return adopted
          .recoveredAt()
          .map(
              at ->
                  new Outcome(
                      ServerStatus.RECOVERED,
                      event.wave(),
                      at,
                      adopted.instance(),
                      adopted.recoveryPointAt(),
                      Optional.empty()));
    }
    if (details instanceof EventDetails.ServerFailed failed) {
      return Optional.of(
          new Outcome(
              ServerStatus.FAILED,
              event.wave(),
              event.at(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(failed.code())));
    }
    if (details instanceof EventDetails.ServerLaunched) {
      return Optional.of(became(ServerStatus.LAUNCHED, event));
    }
    if (details instanceof EventDetails.ServerRetried) {
      return Optional.of(became(ServerStatus.PENDING, event));
    }
    return details instanceof EventDetails.ServerSkipped
        ? Optional.of(became(ServerStatus.SKIPPED, event))
        : Optional.empty();
  }

  private static Outcome became(ServerStatus status, ExecutionEvent event) {
    return new Outcome(
        status, event.wave(), event.at(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public ExecutionStatus status() {
    return status;
  }

  /** When it reached its status; empty where it never left the first one. */
  public Optional<Instant> statusSince() {
    return statusSince;
  }

  public WaveStatus waveStatus(String wave) {
    return waves.getOrDefault(wave, WaveStatus.PENDING);
  }

  /** The last that is on record of each server of which anything is, by its id. */
  public Map<String, Outcome> servers() {
    return servers;
  }

  /** How many servers the plan had when it started; empty where it never did. */
  public Optional<Integer> serverCount() {
    return serverCount;
  }
}
