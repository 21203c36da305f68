package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.api.time.Time.Wakeup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Time} must do. */
public abstract class TimeConformance {

  private static final int RACERS = 8;
  private static final Duration SHORT = Duration.ofMillis(50);

  private final List<Instant> runs = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init") // JUnit calls open() before each test.
  private Time time;

  protected TimeConformance() {}

  /** A new time, without scheduled tasks. */
  protected abstract Time newTime();

  /** Waits until this much time has passed and every task that was due has ended. */
  protected abstract void letPass(Duration duration);

  @BeforeEach
  final void open() {
    time = newTime();
  }

  @Test
  void time_goes_on_and_never_back() {
    Instant before = time.now();

    letPass(SHORT);

    assertThat(time.now()).isAfterOrEqualTo(before.plus(SHORT));
  }

  @Test
  void a_task_runs_once_and_not_before_its_moment() {
    Instant due = time.now().plus(SHORT);
    time.schedule(due, this::run);

    letPass(SHORT.multipliedBy(3));

    assertThat(runs).hasSize(1);
    assertThat(runs.get(0)).isAfterOrEqualTo(due);
  }

  @Test
  void a_task_of_the_future_does_not_run_now() {
    time.schedule(time.now().plus(Duration.ofHours(1)), this::run);
    time.schedule(time.now(), this::run);

    letPass(SHORT);

    assertThat(runs).hasSize(1);
  }

  @Test
  void a_moment_that_has_passed_means_as_soon_as_possible() {
    time.schedule(time.now().minusSeconds(60), this::run);

    letPass(SHORT);

    assertThat(runs).hasSize(1);
  }

  @Test
  void a_task_does_not_run_within_the_call_that_schedules_it() {
    AtomicInteger order = new AtomicInteger();
    AtomicInteger innerRan = new AtomicInteger();
    AtomicInteger outerEnded = new AtomicInteger();
    Object turn = new Object();

    time.schedule(
        time.now(),
        () -> {
          synchronized (turn) {
            time.schedule(
                time.now(),
                () -> {
                  synchronized (turn) {
                    innerRan.set(order.incrementAndGet());
                  }
                });
            outerEnded.set(order.incrementAndGet());
          }
        });
    letPass(SHORT);

    assertThat(outerEnded).hasValue(1);
    assertThat(innerRan).hasValue(2);
  }

  @Test
  void a_cancelled_task_does_not_run() {
    Duration inTimeToCancel = SHORT.multipliedBy(10);
    Wakeup wakeup = time.schedule(time.now().plus(inTimeToCancel), this::run);
    time.schedule(time.now().plus(inTimeToCancel), this::run);

    wakeup.cancel();
    letPass(inTimeToCancel.plus(SHORT));

    assertThat(runs).hasSize(1);
  }

  @Test
  void cancelling_twice_or_too_late_changes_nothing() {
    Wakeup wakeup = time.schedule(time.now(), this::run);
    letPass(SHORT);

    wakeup.cancel();
    wakeup.cancel();
    time.schedule(time.now(), this::run);
    letPass(SHORT);

    assertThat(runs).hasSize(2);
  }

  @Test
  void tasks_of_several_threads_all_run() {
    Race.of(RACERS, racer -> time.schedule(time.now().plusMillis(racer), this::run));

    letPass(SHORT.multipliedBy(3));

    assertThat(runs).hasSize(RACERS);
  }

  private void run() {
    runs.add(time.now());
  }
}
