package io.github.drsorchestration.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.conformance.TimeConformance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScaledTimeTest extends TimeConformance {

  private static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

  private final SystemTime real = new SystemTime();
  private final Time time = new ScaledTime(real, START, 4);

  @Override
  protected Time newTime() {
    return time;
  }

  @Override
  protected void letPass(Duration duration) {
    RealWait.letPass(time, duration);
  }

  @AfterEach
  void close() {
    real.close();
  }

  @Test
  void a_minute_passes_in_a_second_at_sixty_times_the_speed() {
    VirtualTime real = VirtualTime.startingAt(Instant.EPOCH);
    Time scaled = new ScaledTime(real, START, 60);
    List<Instant> ran = new ArrayList<>();

    scaled.schedule(START.plusSeconds(120), () -> ran.add(real.now()));
    real.advance(Duration.ofSeconds(1));

    assertThat(scaled.now()).isEqualTo(START.plusSeconds(60));
    assertThat(scaled.during(Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(ran).isEmpty();

    real.advance(Duration.ofSeconds(2));

    assertThat(ran).containsExactly(Instant.EPOCH.plusSeconds(2).plusNanos(1_000));
  }

  @Test
  void time_cannot_stand_still() {
    assertThatThrownBy(() -> new ScaledTime(real, START, 0))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("factor");
  }
}
