package io.github.drsorchestration.testkit.random;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Throws that depend on a seed and on how many came before, the same on every Java platform. */
public final class SeededRandom {
  private final KeyedRandom chance;
  private final String what;
  private long thrown;

  public SeededRandom(long seed, String what) {
    this.chance = new KeyedRandom(seed);
    this.what = what;
  }

  /** A number from zero on, below the bound. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(chance.draw(what, thrown++), bound);
  }

  /** A number from the least to the most, both included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** A duration in whole seconds from the least to the most, both included. */
  public Duration between(Duration least, Duration most) {
    return least.plusSeconds(below((int) most.minus(least).toSeconds() + 1));
  }

  public Duration seconds(int least, int most) {
    return Duration.ofSeconds(between(least, most));
  }

  public Duration minutes(int least, int most) {
    return between(Duration.ofMinutes(least), Duration.ofMinutes(most));
  }

  /** Something between a second and the most, where short is as likely as long. */
  public Duration anyUpTo(Duration most) {
    long longest = most.toSeconds();
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

  /** Each of them with this probability. */
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
