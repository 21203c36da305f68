package io.github.drsorchestration.testkit.time;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.conformance.TimeConformance;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemTimeConformanceTest extends TimeConformance {

  private final SystemTime time = new SystemTime();

  @Override
  protected Time newTime() {
    return time;
  }

  @Override
  protected void letPass(Duration duration) {
    RealWait.letPass(time, duration);
  }

  @Test
  void once_closed_it_takes_tasks_without_complaint() {
    time.close();

    assertThatCode(() -> time.schedule(time.now(), () -> {})).doesNotThrowAnyException();
  }

  @AfterEach
  void close() {
    time.close();
  }
}
