package io.github.drsorchestration.core.engine;

import io.github.drsorchestration.api.time.Calls;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Makes each call at once, on the thread of the test, except those that the test holds up. */
public final class HandCalls implements Calls {

  private final List<Duration> awaited = new ArrayList<>();
  private final Deque<Runnable> heldUp = new ArrayDeque<>();
  private Optional<String> held = Optional.empty();

  /** From now on, calls of lanes that begin like this are held up. */
  public void hold(String lanes) {
    held = Optional.of(lanes);
  }

  /** Makes what was held up, in order, and holds nothing up any more. */
  public void release() {
    held = Optional.empty();
    while (!heldUp.isEmpty()) {
      heldUp.remove().run();
    }
  }

  public int heldUp() {
    return heldUp.size();
  }

  /** How long each wait was allowed to last. */
  public List<Duration> awaited() {
    return awaited;
  }

  @Override
  public <T> CompletableFuture<T> start(String lane, Supplier<T> call) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    if (held.filter(lane::startsWith).isPresent()) {
      heldUp.add(() -> make(call, answer));
    } else {
      make(call, answer);
    }
    return answer;
  }

  private static <T> void make(Supplier<T> call, CompletableFuture<T> answer) {
    try {
      answer.complete(call.get());
    } catch (Throwable e) { // as on a thread, an error of one call does not end others
      answer.completeExceptionally(e);
    }
  }

  @Override
  public void await(Collection<? extends CompletableFuture<?>> calls, Duration atMost) {
    awaited.add(atMost);
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(2);
  }
}
