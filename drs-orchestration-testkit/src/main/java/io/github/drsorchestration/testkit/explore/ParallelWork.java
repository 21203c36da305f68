package io.github.drsorchestration.testkit.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Runs many tasks on several threads and passes their results on in order. */
final class ParallelWork {

  /** Enough that one long task blocks no thread, and few enough to keep in memory. */
  private static final int QUEUED_PER_THREAD = 16;

  private ParallelWork() {}

  static <T> void run(
      int threads,
      long count,
      LongFunction<T> task,
      Consumer<T> consumer,
      LongFunction<String> nameOfTask) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, ParallelWork::worker);
    Deque<Future<T>> begun = new ArrayDeque<>();
    try {
      long next = 0;
      for (long done = 0; done < count; done++) {
        while (next < count && begun.size() < threads * QUEUED_PER_THREAD) {
          long number = next++;
          begun.add(workers.submit(() -> task.apply(number)));
        }
        consumer.accept(result(begun.remove(), nameOfTask.apply(done)));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future, String name) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      throw new IllegalStateException(name + ": " + cause, cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while exploring", interrupted);
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "explorer");
    thread.setDaemon(true);
    return thread;
  }
}
