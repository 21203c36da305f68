package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.api.server.JobLogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the log lines of one participant while its simulated clock advances. */
public final class ServerLog {

  private final String serverId;
  private final List<JobLogEntry> lines = new ArrayList<>();
  private Instant now;

  public ServerLog(String serverId, Instant startsAt) {
    this.serverId = serverId;
    this.now = startsAt;
  }

  public Instant now() {
    return now;
  }

  public void pass(Duration duration) {
    now = now.plus(duration);
  }

  public void write(String event) {
    lines.add(new JobLogEntry(now, event, Optional.of(serverId), Optional.empty()));
  }

  public void writeFailure(String event, String error) {
    lines.add(new JobLogEntry(now, event, Optional.of(serverId), Optional.of(error)));
  }

  public List<JobLogEntry> lines() {
    return List.copyOf(lines);
  }
}
