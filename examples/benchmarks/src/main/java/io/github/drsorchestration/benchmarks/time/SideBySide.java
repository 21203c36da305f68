package io.github.drsorchestration.benchmarks.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What several clients do at the same time, each on a thread of its own. */
public final class SideBySide {

  private SideBySide() {}

  public static <T> List<T> all(Collection<Supplier<T>> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, tasks.size()));
    try {
      List<CompletableFuture<T>> started = new ArrayList<>();
      tasks.forEach(task -> started.add(CompletableFuture.supplyAsync(task, threads)));
      return started.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }
}
