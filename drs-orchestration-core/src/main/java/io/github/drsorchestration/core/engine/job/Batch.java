package io.github.drsorchestration.core.engine.job;

import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * What may go into one job together.
 *
 * @param items the servers or instances, in the order in which they are to go
 * @param max how many of them may be in one job, whatever the quotas say
 * @param <T> what they are
 */
public record Batch<T>(List<T> items, int max) {

  /**
   * Sorts what waits into batches. DRS refuses a whole call for one bad or busy item: what was
   * refused together is tried in halves, apart from the rest, until the bad one is alone.
   *
   * @param waiting what waits in one account and Region
   * @param refused the rejected attempt that an item was in last
   */
  public static <T> List<Batch<T>> of(List<T> waiting, Function<T, Optional<JobAttempt>> refused) {
    Map<String, Batch<T>> batches = new LinkedHashMap<>();
    for (T item : waiting) {
      Optional<JobAttempt> wrong =
          refused
              .apply(item)
              .filter(it -> it.conflict() || it.wasRejectedFor(FailureCode.CALL_REJECTED));
      String key = wrong.map(JobAttempt::attemptId).orElse("");
      int max = wrong.map(it -> (it.serverIds().size() + 1) / 2).orElse(Integer.MAX_VALUE);
      batches.computeIfAbsent(key, none -> new Batch<>(new ArrayList<>(), max)).items().add(item);
    }
    return List.copyOf(batches.values());
  }

  /**
   * Fills jobs with items as long as there is room.
   *
   * @param ready the items that may be started now
   * @param max how many may be in one job
   * @param room how many the next job may have
   * @param start starts a job
   * @return whether every item is in a job
   */
  public static <T> boolean fill(
      List<T> ready, int max, IntSupplier room, Consumer<List<T>> start) {
    int from = 0;
    while (from < ready.size()) {
      int size = Math.min(ready.size() - from, Math.min(max, room.getAsInt()));
      if (size == 0) {
        return false;
      }
      start.accept(ready.subList(from, from + size));
      from += size;
    }
    return true;
  }
}
