package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.JobLogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the lines of one server while its clock goes on. */
final class ServerLog {

  private final String serverId;
  private final List<JobLogEntry> lines = new ArrayList<>();
  private Instant now;

  ServerLog(String serverId, Instant startsAt) {
    this.serverId = serverId;
    this.now = startsAt;
  }

  Instant now() {
    return now;
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  void write(String event) {
    lines.add(new JobLogEntry(now, event, Optional.of(serverId), Optional.empty()));
  }

  void writeFailure(String event, String error) {
    lines.add(new JobLogEntry(now, event, Optional.of(serverId), Optional.of(error)));
  }

  List<JobLogEntry> lines() {
    return List.copyOf(lines);
  }
}
