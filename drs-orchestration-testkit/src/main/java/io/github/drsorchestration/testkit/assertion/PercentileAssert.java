package io.github.drsorchestration.testkit.assertion;

import java.time.Duration;
import java.util.Optional;

/** Assertions about one percentile of the RTO. */
public final class PercentileAssert {

  private final ExplorationAssert owner;
  private final double percent;
  private final Optional<Duration> value;

  PercentileAssert(ExplorationAssert owner, double percent, Optional<Duration> value) {
    this.owner = owner;
    this.percent = percent;
    this.value = value;
  }

  /** Asserts an upper bound; returns to the exploration. */
  public ExplorationAssert atMost(Duration longest) {
    if (value.isEmpty() || value.get().compareTo(longest) > 0) {
      owner.fail(
          "Expected %s percent of the RTOs to be at most %s, but it is %s; %s of %s runs had none%s",
          percent,
          longest,
          value.map(Duration::toString).orElse("not reached at all"),
          owner.exploration().neverUp(),
          owner.exploration().outcomes().size(),
          owner
              .exploration()
              .slowest()
              .map(slowest -> "; the slowest is seed " + slowest.seed())
              .orElse(""));
    }
    return owner;
  }
}
