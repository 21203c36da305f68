package io.github.drsorchestration.testkit.world.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * How long a fault hits a sync.
 *
 * @param from when it begins
 * @param until when it is over
 * @param error what DRS names as its reason, for a stall
 * @param lag how far the replication lags behind meanwhile
 */
public record FaultWindow(Instant from, Instant until, String error, Duration lag)
    implements Comparable<FaultWindow> {

  @Override
  public int compareTo(FaultWindow other) {
    return Comparator.comparing(FaultWindow::from)
        .thenComparing(FaultWindow::until)
        .compare(this, other);
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
