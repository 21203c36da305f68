package io.github.drsorchestration.testkit.time;

import io.github.drsorchestration.api.time.Calls;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Makes calls side by side in virtual time: each sees the world at the moment it starts, and is
 * answered when the time has passed that it takes. Nobody waits: what is not answered at once comes
 * later.
 */
final class VirtualCalls implements Calls {

  private final VirtualTime time;

  VirtualCalls(VirtualTime time) {
    this.time = time;
  }

  @Override
  public <T> CompletableFuture<T> start(String lane, Supplier<T> call) {
    CompletableFuture<T> result = new CompletableFuture<>();
    CompletableFuture<T> answer = new CompletableFuture<>();
    Duration taken = time.measure(() -> make(call, result));
    if (taken.isZero()) {
      pass(result, answer);
    } else if (!taken.equals(VirtualTime.FOR_EVER)) {
      time.schedule(time.now().plus(taken), () -> pass(result, answer));
    }
    return answer;
  }

  private static <T> void make(Supplier<T> call, CompletableFuture<T> result) {
    try {
      result.complete(call.get());
    } catch (SimulatedCrash e) {
      throw e;
    } catch (Throwable e) { // as on a thread, an error of one call does not end others
      result.completeExceptionally(e);
    }
  }

  private static <T> void pass(CompletableFuture<T> from, CompletableFuture<T> to) {
    CompletableFuture<T> unused =
        from.whenComplete(
            (value, problem) -> {
              if (problem == null) {
                to.complete(value);
              } else {
                to.completeExceptionally(problem);
              }
            });
  }

  @Override
  public void await(Collection<? extends CompletableFuture<?>> calls, Duration atMost) {
    Instant until = time.now().plus(atMost);
    while (calls.stream().anyMatch(call -> !call.isDone())) {
      Instant next = time.nextTaskAt().orElse(Instant.MAX);
      if (next.isAfter(until)) {
        return;
      }
      time.runNext();
    }
  }

  @Override
  public Duration patience() {
    return Duration.ZERO;
  }
}
