package io.github.drsorchestration.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FlowTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final VirtualTime time = VirtualTime.startingAt(START);
  private final HandStopwatch stopwatch = new HandStopwatch();

  @Test
  void time_passes_so_many_times_faster() {
    Flow flow = new Flow(60, stopwatch);

    stopwatch.elapsed = Duration.ofSeconds(1);
    flow.catchUp(time);
    assertThat(time.now()).isEqualTo(START.plusSeconds(60));

    flow.catchUp(time);
    assertThat(time.now()).isEqualTo(START.plusSeconds(60));

    stopwatch.elapsed = Duration.ofMillis(1_500);
    flow.catchUp(time);
    assertThat(time.now()).isEqualTo(START.plusSeconds(90));
  }

  @Test
  void what_is_advanced_by_hand_comes_on_top() {
    Flow flow = new Flow(1, stopwatch);
    time.advance(Duration.ofHours(1));

    stopwatch.elapsed = Duration.ofSeconds(2);
    flow.catchUp(time);

    assertThat(time.now()).isEqualTo(START.plusSeconds(3_602));
  }

  @Test
  void by_hand_only_the_hand_moves_time() {
    Flow flow = new Flow(0, stopwatch);

    stopwatch.elapsed = Duration.ofHours(5);
    flow.catchUp(time);

    assertThat(time.now()).isEqualTo(START);
  }

  @Test
  void time_does_not_run_backwards_or_stand_still_by_itself() {
    assertThatThrownBy(() -> Flow.timesRealTime(0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Flow.timesRealTime(Double.NaN))
        .isInstanceOf(InvalidValueException.class);
  }

  private static final class HandStopwatch implements Pace.Stopwatch {

    private Duration elapsed = Duration.ZERO;

    @Override
    public Duration elapsed() {
      return elapsed;
    }

    @Override
    public void sleep(Duration duration) {
      throw new IllegalStateException("nobody sleeps here");
    }
  }
}
