package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Passes on what happens until it is muted, so that another thread can print the last word. */
public final class Muteable implements ExecutionObserver {

  private final ExecutionObserver observer;
  private final ReentrantLock passingOn = new ReentrantLock();
  private volatile boolean muted;

  public Muteable(ExecutionObserver observer) {
    this.observer = observer;
  }

  /**
   * Passes nothing on from now.
   *
   * @param patience how long to wait for an observer that is printing, perhaps to a blocked pipe
   */
  public void mute(Duration patience) {
    muted = true;
    try {
      if (passingOn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        passingOn.unlock();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onEvent(ExecutionEvent event, Execution execution) {
    passOn(() -> observer.onEvent(event, execution));
  }

  @Override
  public void onRefusal(Instant at, String text, Execution execution) {
    passOn(() -> observer.onRefusal(at, text, execution));
  }

  @Override
  public void onTick(Instant now, Execution execution) {
    passOn(() -> observer.onTick(now, execution));
  }

  @Override
  public void onSilence(Instant since, Instant now, String why, Execution lastKnown) {
    passOn(() -> observer.onSilence(since, now, why, lastKnown));
  }

  @Override
  public void onAnswer(Instant since, Instant now, Execution lastKnown) {
    passOn(() -> observer.onAnswer(since, now, lastKnown));
  }

  private void passOn(Runnable news) {
    passingOn.lock();
    try {
      if (!muted) {
        news.run();
      }
    } finally {
      passingOn.unlock();
    }
  }
}
