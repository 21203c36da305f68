package io.github.drsorchestration.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.time.Time.Wakeup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final VirtualTime time = VirtualTime.startingAt(START);
  private final List<String> ran = new ArrayList<>();

  @Test
  void time_stands_still_until_it_is_told_to_go_on() {
    schedule(0, "due");

    assertThat(time.now()).isEqualTo(START);
    assertThat(ran).isEmpty();
  }

  @Test
  void nothing_runs_a_second_before_its_moment_and_everything_runs_at_it() {
    schedule(100, "task");

    time.advance(Duration.ofSeconds(99));
    assertThat(ran).isEmpty();

    time.advance(Duration.ofSeconds(1));
    assertThat(ran).containsExactly("task");
    assertThat(time.nextTaskAt()).isEmpty();
  }

  @Test
  void run_next_jumps_to_the_earliest_task_and_runs_that_one_alone() {
    schedule(20, "second");
    schedule(10, "first");

    assertThat(time.runNext()).isTrue();

    assertThat(ran).containsExactly("first");
    assertThat(time.now()).isEqualTo(START.plusSeconds(10));
    assertThat(time.nextTaskAt()).contains(START.plusSeconds(20));
  }

  @Test
  void run_next_without_a_task_does_nothing() {
    assertThat(time.runNext()).isFalse();
    assertThat(time.now()).isEqualTo(START);
  }

  @Test
  void tasks_of_one_moment_run_in_the_order_in_which_they_were_scheduled() {
    schedule(5, "a");
    schedule(5, "b");
    schedule(5, "c");

    time.runUntilIdle();

    assertThat(ran).containsExactly("a", "b", "c");
  }

  @Test
  void a_moment_that_has_passed_means_now() {
    time.advance(Duration.ofSeconds(10));
    schedule(3, "late");

    assertThat(time.nextTaskAt()).contains(START.plusSeconds(10));
    time.runNext();
    assertThat(time.now()).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void run_until_idle_also_runs_what_the_tasks_schedule() {
    time.schedule(START.plusSeconds(1), () -> schedule(2, "follow-up"));

    time.runUntilIdle();

    assertThat(ran).containsExactly("follow-up");
    assertThat(time.now()).isEqualTo(START.plusSeconds(2));
  }

  @Test
  void run_until_runs_what_is_due_then_and_stands_at_that_moment() {
    schedule(10, "due");
    schedule(11, "not due");

    time.runUntil(START.plusSeconds(10));

    assertThat(ran).containsExactly("due");
    assertThat(time.now()).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void a_cancelled_task_never_runs_and_is_not_waited_for() {
    Wakeup wakeup = schedule(10, "cancelled");

    wakeup.cancel();

    assertThat(time.nextTaskAt()).isEmpty();
    time.runUntilIdle();
    assertThat(ran).isEmpty();
    assertThat(time.now()).isEqualTo(START);
  }

  @Test
  void cancelling_a_task_that_has_run_changes_nothing() {
    Wakeup wakeup = schedule(1, "ran");
    schedule(2, "other");
    time.runNext();

    wakeup.cancel();

    assertThat(time.nextTaskAt()).contains(START.plusSeconds(2));
  }

  @Test
  void time_does_not_go_back() {
    time.advance(Duration.ofSeconds(5));

    time.runUntil(START);

    assertThat(time.now()).isEqualTo(START.plusSeconds(5));
    assertThatThrownBy(() -> time.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(InvalidValueException.class);
  }

  private Wakeup schedule(int seconds, String name) {
    return time.schedule(START.plusSeconds(seconds), () -> ran.add(name));
  }
}
