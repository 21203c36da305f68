package io.github.drsorchestration.testkit.time;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.time.Calls;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Makes calls side by side in virtual time: each sees the world at the moment it starts, and is
 * answered when the time has passed that it takes. Nobody waits: what is not answered at once comes
 * later. The bounds are those of calls on threads.
 */
final class VirtualCalls implements Calls {

  /** As with {@link io.github.drsorchestration.api.time.ThreadedCalls}. */
  private static final int PER_LANE = 16;

  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

  private final VirtualTime time;
  private final Map<String, VirtualLane> lanes = new HashMap<>();

  VirtualCalls(VirtualTime time) {
    this.time = time;
  }

  @Override
  public <T> CompletableFuture<T> start(String lane, Supplier<T> call) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Instant bound = time.now().plus(LONGEST_CALL);
    VirtualLane mine = lanes.computeIfAbsent(lane, name -> new VirtualLane(PER_LANE));
    mine.enter(() -> make(mine, call, answer, bound));
    if (!answer.isDone()) {
      Runnable giveUp =
          () ->
              answer.completeExceptionally(
                  new OutcomeUnknownException(lane, "no answer within " + LONGEST_CALL));
      var end = time.schedule(bound, giveUp);
      CompletableFuture<T> unused = answer.whenComplete((value, problem) -> end.cancel());
    }
    return answer;
  }

  private <T> void make(
      VirtualLane lane, Supplier<T> call, CompletableFuture<T> answer, Instant bound) {
    if (answer.isDone()) {
      lane.leave();
      return;
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Duration taken;
    try {
      taken = time.measure(() -> make(call, result));
    } catch (SimulatedCrash e) {
      lane.leave();
      throw e;
    }
    Duration left = Duration.between(time.now(), bound);
    if (taken.isZero()) {
      lane.leave();
      pass(result, answer);
    } else if (taken.compareTo(left) < 0) {
      time.schedule(
          time.now().plus(taken),
          () -> {
            lane.leave();
            pass(result, answer);
          });
    } else {
      time.schedule(bound, lane::leave);
    }
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
