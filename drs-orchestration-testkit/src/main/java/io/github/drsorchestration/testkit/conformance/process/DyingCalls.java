package io.github.drsorchestration.testkit.conformance.process;

import io.github.drsorchestration.api.time.Calls;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The calls of a process that dies while it sends: what is sent goes out, nobody hears of it. */
final class DyingCalls implements Calls {

  @Override
  public <T> CompletableFuture<T> start(String lane, Supplier<T> call) {
    T answer = call.get();
    return lane.startsWith("notifications by")
        ? new CompletableFuture<>()
        : CompletableFuture.completedFuture(answer);
  }

  @Override
  public void await(Collection<? extends CompletableFuture<?>> calls, Duration atMost) {
    // It is dead by then.
  }

  @Override
  public Duration patience() {
    return Duration.ZERO;
  }
}
