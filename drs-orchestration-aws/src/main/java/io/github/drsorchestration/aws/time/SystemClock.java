package io.github.drsorchestration.aws.time;

import java.time.InstantSource;

/** The clock of the machine. Nothing else in this module reads one. */
public final class SystemClock {

  private SystemClock() {}

  public static InstantSource get() {
    return InstantSource.system();
  }
}
