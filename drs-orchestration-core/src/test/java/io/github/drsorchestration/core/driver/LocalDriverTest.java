package io.github.drsorchestration.core.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.core.engine.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class LocalDriverTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final StepResult NOTHING_LEFT = new StepResult(Optional.empty());

  /** Stands for a step that throws. */
  private static final StepResult FAILURE = new StepResult(Optional.of(Instant.MAX));

  private final HandTime time = new HandTime(NOW);
  private final Workers workers = new Workers();
  private final Script script = new Script();
  private int closed;
  private final LocalDriver driver = new LocalDriver(script, time, workers, () -> closed++);

  @Test
  void a_step_is_taken_by_a_worker_and_not_by_whoever_wakes() {
    driver.wake("x");
    time.advance(Duration.ZERO);
    assertThat(script.steps).isEmpty();
    workers.runAll();

    assertThat(script.steps).containsExactly("00 x");
  }

  @Test
  void the_end_can_be_waited_for() {
    script.returns(wakeAfter(30)).returns(NOTHING_LEFT);
    CompletableFuture<Void> end = driver.drive("x");
    run(Duration.ofSeconds(29));
    assertThat(end).isNotDone();
    run(Duration.ofSeconds(1));

    assertThat(end).isCompleted();
  }

  @Test
  void who_waits_for_the_end_does_not_bring_it_about() {
    script.returns(wakeAfter(30)).returns(NOTHING_LEFT);
    driver.drive("x").complete(null);

    assertThat(driver.drive("x")).isNotDone();
  }

  @Test
  void nobody_waits_for_a_driver_that_is_closed() {
    script.returns(wakeAfter(30));
    CompletableFuture<Void> end = driver.drive("x");
    run(Duration.ofSeconds(1));
    driver.close();

    assertThat(end).isCompletedExceptionally();
    assertThat(driver.drive("y")).isCompletedExceptionally();
  }

  @Test
  void the_next_step_is_taken_when_it_is_due() {
    script.returns(wakeAfter(30)).returns(NOTHING_LEFT);
    driver.wake("x");
    run(Duration.ofSeconds(29));
    assertThat(script.steps).containsExactly("00 x");
    run(Duration.ofSeconds(1));

    assertThat(script.steps).containsExactly("00 x", "30 x");
    assertThat(time.planned()).isEmpty();
    assertThat(driver.driving()).isZero();
  }

  @Test
  void a_step_that_fails_is_repeated_after_longer_and_longer_times() {
    script.returns(wakeAfter(0)).fails(9);
    driver.wake("x");
    run(Duration.ofMinutes(6));

    assertThat(script.times()).containsExactly(0L, 0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L, 191L, 255L);
    assertThat(driver.driving()).isZero();
  }

  @Test
  void after_a_success_the_times_between_repetitions_are_short_again() {
    script.fails(3).returns(wakeAfter(100)).fails(1);
    driver.wake("x");
    run(Duration.ofSeconds(200));

    assertThat(script.times()).containsExactly(0L, 1L, 3L, 7L, 100L, 101L);
  }

  @Test
  void a_wake_brings_the_next_step_forward() {
    script.returns(wakeAfter(30)).returns(NOTHING_LEFT);
    driver.wake("x");
    run(Duration.ofSeconds(10));
    driver.wake("x");
    run(Duration.ofSeconds(60));

    assertThat(script.times()).containsExactly(0L, 10L);
  }

  @Test
  void a_wake_during_a_step_leads_to_one_more_step_and_never_to_two_at_once() {
    script.during(() -> driver.wake("x")).returns(NOTHING_LEFT).returns(NOTHING_LEFT);
    driver.wake("x");
    run(Duration.ofSeconds(60));

    assertThat(script.steps).containsExactly("00 x", "00 x");
    assertThat(driver.driving()).isZero();
  }

  @Test
  void many_wakes_before_a_step_lead_to_one_step() {
    driver.wake("x");
    driver.wake("x");
    driver.wake("x");
    run(Duration.ofSeconds(60));

    assertThat(script.steps).containsExactly("00 x");
  }

  @Test
  void an_execution_of_which_nothing_was_left_is_taken_up_by_the_next_wake() {
    driver.wake("x");
    run(Duration.ofSeconds(5));
    assertThat(driver.driving()).isZero();
    driver.wake("x");
    assertThat(driver.driving()).isEqualTo(1);
    run(Duration.ofSeconds(5));

    assertThat(script.times()).containsExactly(0L, 5L);
  }

  @Test
  void after_the_close_no_step_is_taken_any_more() {
    script.returns(wakeAfter(30));
    driver.wake("x");
    run(Duration.ofSeconds(1));
    driver.close();
    driver.wake("x");
    driver.wake("y");
    run(Duration.ofSeconds(60));

    assertThat(script.steps).containsExactly("00 x");
    assertThat(time.planned()).isEmpty();
    assertThat(closed).isEqualTo(1);
  }

  @Test
  void a_step_that_waits_for_a_worker_at_the_close_is_not_taken() {
    driver.wake("x");
    time.advance(Duration.ZERO);
    driver.close();
    workers.runAll();

    assertThat(script.steps).isEmpty();
  }

  @Test
  void a_step_that_is_being_taken_at_the_close_is_the_last_one() {
    script.during(driver::close).returns(wakeAfter(1));
    driver.wake("x");
    run(Duration.ofSeconds(60));

    assertThat(script.steps).containsExactly("00 x");
    assertThat(time.planned()).isEmpty();
  }

  private static StepResult wakeAfter(int seconds) {
    return new StepResult(Optional.of(NOW.plusSeconds(seconds)));
  }

  /** Lets time pass a second at a time, with workers that are never busy. */
  private void run(Duration duration) {
    for (long i = 0; i <= duration.toSeconds(); i++) {
      do {
        time.advance(Duration.ZERO);
      } while (workers.runAll());
      if (i < duration.toSeconds()) {
        time.advance(Duration.ofSeconds(1));
      }
    }
  }

  private final class Script implements LocalDriver.Steps {
    private final List<String> steps = new ArrayList<>();
    private final List<Instant> at = new ArrayList<>();
    private final Deque<StepResult> results = new ArrayDeque<>();
    private Runnable during = () -> {};

    Script returns(StepResult result) {
      results.add(result);
      return this;
    }

    /** Fails so often once the results up to now are used up. */
    Script fails(int times) {
      for (int i = 0; i < times; i++) {
        results.add(FAILURE);
      }
      return this;
    }

    Script during(Runnable action) {
      during = action;
      return this;
    }

    List<Long> times() {
      return at.stream().map(moment -> Duration.between(NOW, moment).toSeconds()).toList();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a failure is one object, whatever it equals
    public StepResult step(String executionId) {
      at.add(time.now());
      steps.add("%02d %s".formatted(Duration.between(NOW, time.now()).toSeconds(), executionId));
      during.run();
      during = () -> {};
      StepResult result = results.isEmpty() ? NOTHING_LEFT : results.poll();
      if (result.equals(FAILURE)) {
        throw new IllegalStateException("the script says so");
      }
      return result;
    }
  }

  private static final class Workers implements Executor {
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
    }

    boolean runAll() {
      boolean any = !tasks.isEmpty();
      while (!tasks.isEmpty()) {
        tasks.poll().run();
      }
      return any;
    }
  }
}
