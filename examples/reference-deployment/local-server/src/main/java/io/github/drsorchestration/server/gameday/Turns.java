package io.github.drsorchestration.server.gameday;

import io.github.drsorchestration.api.failure.ThrottledException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a few do at once what takes a processor for seconds; others are to come again. */
final class Turns {

  private static final Duration LATER = Duration.ofSeconds(5);

  private final Semaphore free;
  private final String operation;

  Turns(int atOnce, String operation) {
    this.free = new Semaphore(atOnce);
    this.operation = operation;
  }

  <T> T take(Supplier<T> work) {
    if (!free.tryAcquire()) {
      throw new ThrottledException(operation, "others are being run at the moment", LATER);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
