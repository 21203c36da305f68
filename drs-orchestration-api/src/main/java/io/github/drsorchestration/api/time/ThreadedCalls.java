package io.github.drsorchestration.api.time;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Makes calls on daemon threads, which end when they are idle. A call that takes too long is
 * interrupted, and its outcome is unknown.
 */
public final class ThreadedCalls implements Calls {

  /** How many calls one lane makes at once. */
  private static final int PER_LANE = 16;

  /** How many threads a lane may have at most, those that are stuck included. */
  private static final int MAX_PER_LANE = 256;

  /** How many more may wait in a lane; beyond that, calls are refused. */
  private static final int WAITING_PER_LANE = 10_000;

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

  private static final class Shared {
    static final ThreadedCalls CALLS = new ThreadedCalls(Duration.ofSeconds(2), LONGEST_CALL);
  }

  private final Duration patience;
  private final Duration longest;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor watch;

  /**
   * Makes calls with bounds of its own.
   *
   * @param patience how long a step of an execution waits for answers before it goes on without
   * @param longest after this time a call is interrupted
   */
  public ThreadedCalls(Duration patience, Duration longest) {
    this.patience = patience;
    this.longest = longest;
    this.watch = new ScheduledThreadPoolExecutor(1, daemons("drs-orchestration-watch"));
    watch.setRemoveOnCancelPolicy(true);
  }

  /** One for the whole process: two seconds of patience, at most two minutes for a call. */
  public static Calls shared() {
    return Shared.CALLS;
  }

  @Override
  public <T> CompletableFuture<T> start(String lane, Supplier<T> call) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      Lane threads = lanes.computeIfAbsent(lane, Lane::new);
      Future<?> running = threads.submit(new Call<>(call, answer));
      Future<?> end =
          watch.schedule(
              () -> giveUp(threads, answer, running), longest.toMillis(), TimeUnit.MILLISECONDS);
      return answer.whenComplete((value, problem) -> end.cancel(false));
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(
          new ServiceUnavailableException(lane, WAITING_PER_LANE + " calls are waiting already"));
    }
    return answer;
  }

  private void giveUp(Lane lane, CompletableFuture<?> answer, Future<?> running) {
    if (answer.completeExceptionally(
        new OutcomeUnknownException(lane.name, "no answer within " + longest))) {
      running.cancel(true);
    }
    lane.makeRoom();
  }

  @Override
  public void await(Collection<? extends CompletableFuture<?>> calls, Duration atMost) {
    try {
      CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new))
          .get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // whoever asked looks at each call
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Duration patience() {
    return patience;
  }

  /** A number of threads, beside those that are stuck in calls which were given up. */
  private static final class Lane {

    private final String name;
    private final ThreadPoolExecutor threads;
    private final Set<Call<?>> inProgress = ConcurrentHashMap.newKeySet();

    Lane(String name) {
      this.name = name;
      this.threads =
          new ThreadPoolExecutor(
              PER_LANE,
              PER_LANE,
              IDLE.toMillis(),
              TimeUnit.MILLISECONDS,
              new LinkedBlockingQueue<>(WAITING_PER_LANE),
              daemons("drs-orchestration-" + name));
      threads.allowCoreThreadTimeOut(true);
    }

    <T> Future<?> submit(Call<T> call) {
      return threads.submit(
          () -> {
            inProgress.add(call);
            call.make();
            inProgress.remove(call);
            makeRoom();
          });
    }

    /** A call that does not even end when it is interrupted takes no thread from the others. */
    synchronized void makeRoom() {
      long stuck = inProgress.stream().filter(Call::wasGivenUp).count();
      int size = (int) Math.min(PER_LANE + stuck, MAX_PER_LANE);
      if (size > threads.getCorePoolSize()) {
        threads.setMaximumPoolSize(size);
        threads.setCorePoolSize(size);
      } else if (size < threads.getCorePoolSize()) {
        threads.setCorePoolSize(size);
        threads.setMaximumPoolSize(size);
      }
    }
  }

  private static final class Call<T> {

    private final Supplier<T> supplier;
    private final CompletableFuture<T> answer;

    Call(Supplier<T> supplier, CompletableFuture<T> answer) {
      this.supplier = supplier;
      this.answer = answer;
    }

    void make() {
      try {
        answer.complete(supplier.get());
      } catch (Throwable e) { // an error of one call must not end others
        answer.completeExceptionally(e);
      }
    }

    boolean wasGivenUp() {
      return answer.isDone();
    }
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
