package io.github.drsorchestration.core.service.launch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is kept of a group: its last run, and its servers.
 *
 * @param startedAt when the run began
 * @param until when it ends at the latest
 * @param endedAt when it ended; absent while it goes on, or if its process died
 * @param by who started it
 * @param servers the servers, by id
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredRun(
    Instant startedAt,
    Instant until,
    Optional<Instant> endedAt,
    Actor by,
    Map<String, ServerSettings> servers) {

  /** Stands for one that cannot be read, and is replaced by the next run. */
  static final StoredRun LOST =
      new StoredRun(
          Instant.EPOCH, Instant.EPOCH, Optional.of(Instant.EPOCH), Actor.ENGINE, Map.of());

  StoredRun {
    servers = Map.copyOf(new TreeMap<>(servers));
  }

  /** Whether another run must wait for this one. */
  boolean isGoingOn(Instant now) {
    return endedAt.isEmpty() && until.isAfter(now);
  }

  StoredRun with(Map<String, ServerSettings> changed) {
    return new StoredRun(startedAt, until, endedAt, by, changed);
  }

  StoredRun ended(Instant at) {
    return new StoredRun(startedAt, until, Optional.of(at), by, servers);
  }
}
