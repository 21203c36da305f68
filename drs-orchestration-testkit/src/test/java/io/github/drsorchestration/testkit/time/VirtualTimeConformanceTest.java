package io.github.drsorchestration.testkit.time;

import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.conformance.TimeConformance;
import java.time.Duration;
import java.time.Instant;

class VirtualTimeConformanceTest extends TimeConformance {

  private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-01T00:00:00Z"));

  @Override
  protected Time newTime() {
    return time;
  }

  @Override
  protected void letPass(Duration duration) {
    time.advance(duration);
  }
}
