package io.github.drsorchestration.core.service.tagsync;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of a run.
 *
 * @param startedAt when it began
 * @param until when it ends at the latest
 * @param endedAt when it ended; absent while it goes on, or if its process died
 * @param by who started it
 * @param completeAt when the last run began that left no servers out by intention
 * @param totals how many servers had which outcome
 * @param failures the first hundred servers that failed and places that were missed, with reasons
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LastRun(
    Instant startedAt,
    Instant until,
    Optional<Instant> endedAt,
    Actor by,
    Optional<Instant> completeAt,
    Map<SyncOutcome, Integer> totals,
    List<String> failures) {

  private static final int MAX_FAILURES = 100;

  /**
   * Servers and tags are read before, and the last round may begin just before the time is over.
   */
  private static final Duration BESIDES = PlaceCalls.PATIENCE.multipliedBy(3);

  public LastRun {
    totals = totals.isEmpty() ? Map.of() : new EnumMap<>(totals);
    failures = List.copyOf(failures);
  }

  static LastRun beginning(TagSyncRequest request, Optional<LastRun> before, Time time) {
    Instant now = time.now();
    Optional<Instant> completeAt =
        request.isPartial() ? before.flatMap(LastRun::completeAt) : Optional.of(now);
    return new LastRun(
        now,
        now.plus(time.during(request.timeLimit().plus(BESIDES))),
        Optional.empty(),
        request.by(),
        completeAt,
        Map.of(),
        List.of());
  }

  LastRun ended(TagSyncReport report) {
    return new LastRun(
        startedAt,
        until,
        Optional.of(report.endedAt()),
        by,
        completeAt,
        report.totals(),
        failures(report));
  }

  private static List<String> failures(TagSyncReport report) {
    Stream<String> places = report.missed().stream().map(it -> it.where() + ": " + it.problem());
    Stream<String> servers =
        report.servers().stream()
            .filter(it -> it.outcome() == SyncOutcome.FAILED)
            .map(it -> it.serverId() + " in " + it.where() + ": " + it.reason().orElse(""));
    return Stream.concat(places, servers).limit(MAX_FAILURES).toList();
  }

  /** Whether another run must wait for this one. */
  boolean isGoingOn(Instant now) {
    return endedAt.isEmpty() && until.isAfter(now);
  }
}
