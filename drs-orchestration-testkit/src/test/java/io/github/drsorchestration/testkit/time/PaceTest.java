package io.github.drsorchestration.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final VirtualTime time = VirtualTime.startingAt(START);
  private final FakeStopwatch stopwatch = new FakeStopwatch();
  private final List<Long> ticks = new ArrayList<>();
  private final List<String> ran = new ArrayList<>();

  @Test
  void as_fast_as_possible_jumps_from_task_to_task_and_never_waits() {
    schedule(10, "a");
    schedule(3_600, "b");

    Pace.asFastAsPossible().run(time, () -> false, this::tick);

    assertThat(ran).containsExactly("a", "b");
    assertThat(ticks).containsExactly(10_000L, 3_600_000L);
  }

  @Test
  void at_ten_times_real_time_a_virtual_second_passes_in_each_frame() {
    schedule(2, "a");
    schedule(3, "b");

    Pace.timesRealTime(10, stopwatch).run(time, () -> false, this::tick);

    assertThat(ran).containsExactly("a", "b");
    assertThat(ticks).containsExactly(1_000L, 2_000L, 3_000L);
    assertThat(stopwatch.now).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void it_stops_when_it_is_done_although_tasks_are_left() {
    schedule(1, "a");
    schedule(2, "b");

    Pace.asFastAsPossible().run(time, () -> ran.size() == 1, this::tick);
    assertThat(ran).containsExactly("a");

    Pace.timesRealTime(1_000, stopwatch).run(time, () -> ran.size() == 1, this::tick);
    assertThat(ran).containsExactly("a");
    assertThat(stopwatch.now).isZero();
  }

  @Test
  void within_a_frame_it_stops_at_the_task_that_makes_it_done() {
    schedule(1, "a");
    schedule(2, "b");

    Pace.timesRealTime(1_000, stopwatch).run(time, () -> ran.contains("a"), this::tick);

    assertThat(ran).containsExactly("a");
    assertThat(time.now()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void a_pace_is_above_zero() {
    assertThatThrownBy(() -> Pace.timesRealTime(0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Pace.timesRealTime(Double.NaN))
        .isInstanceOf(InvalidValueException.class);
  }

  private void schedule(int seconds, String name) {
    time.schedule(START.plusSeconds(seconds), () -> ran.add(name));
  }

  private void tick(Instant at) {
    ticks.add(Duration.between(START, at).toMillis());
  }

  private static final class FakeStopwatch implements Pace.Stopwatch {

    private Duration now = Duration.ZERO;

    @Override
    public Duration elapsed() {
      return now;
    }

    @Override
    public void sleep(Duration duration) {
      now = now.plus(duration);
    }
  }
}
