package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** Runs something on several threads at the same moment, and collects the outcomes. */
final class Race {

  private Race() {}

  /**
   * Runs {@code runner} once per thread.
   *
   * @return for each thread, in order, the runner's result or the exception it threw
   */
  static List<Object> of(int threads, IntFunction<?> runner) {
    AtomicReferenceArray<Object> outcomes = new AtomicReferenceArray<>(threads);
    CountDownLatch ready = new CountDownLatch(threads);
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                ready.countDown();
                await(go);
                outcomes.set(number, outcome(runner, number));
              });
      thread.start();
      running.add(thread);
    }
    await(ready);
    go.countDown();
    running.forEach(Race::join);
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(outcomes.get(i));
    }
    return all;
  }

  /** How many of the outcomes are of this type. */
  static long count(List<Object> outcomes, Class<?> type) {
    return outcomes.stream().filter(type::isInstance).count();
  }

  private static Object outcome(IntFunction<?> runner, int number) {
    try {
      Object result = runner.apply(number);
      return result == null ? "nothing" : result;
    } catch (RuntimeException thrown) {
      return thrown;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      fail("interrupted", interrupted);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      fail("interrupted", interrupted);
    }
  }
}
