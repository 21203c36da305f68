package io.github.drsorchestration.server.world;

import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Time that goes on only when it is told to. What is due now is done at once; what is due later is
 * done when time gets there, each thing to its end before time goes on. One thread does it all.
 */
final class CommandedTime implements Time, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandedTime.class);

  private final VirtualTime virtual;
  private final Consumer<Instant> beforeItGoesOn;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "world-time");
            made.setDaemon(true);
            return made;
          });

  /**
   * @param beforeItGoesOn hears of each moment before it becomes the present
   */
  CommandedTime(Instant start, Consumer<Instant> beforeItGoesOn) {
    this.virtual = VirtualTime.startingAt(start);
    this.beforeItGoesOn = beforeItGoesOn;
  }

  @Override
  public Instant now() {
    return virtual.now();
  }

  @Override
  public Wakeup schedule(Instant at, Runnable task) {
    Wakeup wakeup = virtual.schedule(at, () -> carryOut(task));
    if (!at.isAfter(now())) {
      try {
        thread.execute(() -> virtual.runUntil(virtual.now()));
      } catch (RejectedExecutionException closed) {
        LOG.debug("nothing more is done, because the server stops");
      }
    }
    return wakeup;
  }

  private static void carryOut(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("a task failed", e);
    }
  }

  /** Where work has to be done so that time waits for it. */
  Executor workers() {
    return Runnable::run;
  }

  /** Goes on for a while. */
  Instant advance(Duration duration) {
    return onThread(
        () -> {
          Instant target = now().plus(duration);
          beforeItGoesOn.accept(target);
          virtual.runUntil(target);
          return target;
        });
  }

  /** Goes on until a count has changed, at most for a while; stays where nothing is planned. */
  Instant advanceUntilChanged(LongSupplier count, Duration atMost) {
    return onThread(
        () -> {
          Instant limit = now().plus(atMost);
          long before = count.getAsLong();
          Optional<Instant> next = nextBy(limit);
          while (count.getAsLong() == before && next.isPresent()) {
            if (next.get().isAfter(now())) {
              beforeItGoesOn.accept(next.get());
            }
            virtual.runUntil(next.get());
            next = nextBy(limit);
          }
          return now();
        });
  }

  private Optional<Instant> nextBy(Instant limit) {
    return virtual.nextTaskAt().filter(it -> !it.isAfter(limit));
  }

  private Instant onThread(Supplier<Instant> work) {
    try {
      return CompletableFuture.supplyAsync(work, thread).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
