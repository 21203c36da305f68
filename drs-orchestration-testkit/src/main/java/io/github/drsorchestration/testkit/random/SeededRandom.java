package io.github.drsorchestration.testkit.random;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A sequence of random values that depends on a seed alone, the same on every Java platform. */
public final class SeededRandom {
  private final KeyedRandom random;
  private final String what;
  private long drawn;

  public SeededRandom(long seed, String what) {
    this.random = new KeyedRandom(seed);
    this.what = what;
  }

  /** A number from zero, inclusive, to the bound, exclusive. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(random.draw(what, drawn++), bound);
  }

  /** A number between the two, inclusive. */
  public int between(int min, int max) {
    return min + below(max - min + 1);
  }

  /** A duration in whole seconds between the two, inclusive. */
  public Duration between(Duration min, Duration max) {
    return min.plusSeconds(below((int) max.minus(min).toSeconds() + 1));
  }

  public Duration seconds(int min, int max) {
    return Duration.ofSeconds(between(min, max));
  }

  public Duration minutes(int min, int max) {
    return between(Duration.ofMinutes(min), Duration.ofMinutes(max));
  }

  /** A duration between one second and the maximum, on a logarithmic scale. */
  public Duration anyUpTo(Duration max) {
    long longest = max.toSeconds();
    long bound = 1;
    int doublings = below(64 - Long.numberOfLeadingZeros(longest));
    for (int i = 0; i < doublings; i++) {
      bound *= 2;
    }
    return Duration.ofSeconds(Math.min(longest, bound + below((int) bound)));
  }

  public boolean happens(int percent) {
    return below(100) < percent;
  }

  @SafeVarargs
  public final <T> T one(T... of) {
    return of[below(of.length)];
  }

  public <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  /** Picks each of them with this probability. */
  public <T> List<T> some(List<T> of, int percent) {
    List<T> some = new ArrayList<>();
    for (T each : of) {
      if (happens(percent)) {
        some.add(each);
      }
    }
    return some;
  }
}
