package io.github.drsorchestration.cli.time;

import java.time.Duration;

/** Waits between two polls. */
public final class Ticker {

  private final Duration pause;

  private Ticker(Duration pause) {
    this.pause = pause;
  }

  /** One that waits this long each time. */
  public static Ticker every(Duration pause) {
    return new Ticker(pause);
  }

  /** Returns when it is time for the next poll. */
  public void await() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while watching", interrupted);
    }
  }
}
