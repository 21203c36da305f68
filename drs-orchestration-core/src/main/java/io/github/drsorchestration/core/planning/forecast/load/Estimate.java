package io.github.drsorchestration.core.planning.forecast.load;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long something will take, as far as that can be known before: not one duration, but those
 * that are possible, and how likely they are. A wave waits for the slowest of its servers, which a
 * single figure per server says nothing about.
 *
 * <pre>{@code
 * Estimate launch = Estimate.around(Duration.ofMinutes(6), Duration.ofMinutes(10), Duration.ofMinutes(20));
 * Estimate known = Estimate.past(List.of(Duration.ofMinutes(9), Duration.ofMinutes(11)));
 * }</pre>
 */
public sealed interface Estimate {

  /** One of the possible durations. */
  Duration draw(RandomGenerator random);

  /** A duration in the middle, for what cannot deal with several. */
  Duration typical();

  /** Whether there is one possible duration only. */
  boolean isCertain();

  /** It is known. */
  static Estimate exactly(Duration duration) {
    return new Range(duration, duration);
  }

  /** Everything between the two is as likely. */
  static Estimate between(Duration min, Duration max) {
    return new Range(min, max);
  }

  /** Never less than {@code min}, most often {@code typical}, never more than {@code max}. */
  static Estimate around(Duration min, Duration typical, Duration max) {
    return new Triangle(min, typical, max);
  }

  /** It will take as long as it took one of these times. */
  static Estimate past(List<Duration> durations) {
    return new Past(durations);
  }

  /** One after the other. */
  static Estimate sum(List<Estimate> parts) {
    return new Sum(parts);
  }

  /** Uniform. */
  record Range(Duration min, Duration max) implements Estimate {
    public Range {
      requireOrder(min, max);
    }

    @Override
    public Duration draw(RandomGenerator random) {
      return isCertain() ? min : min.plusNanos(share(max.minus(min), random.nextDouble()));
    }

    @Override
    public Duration typical() {
      return min.plus(max).dividedBy(2);
    }

    @Override
    public boolean isCertain() {
      return min.equals(max);
    }
  }

  /** Triangular. */
  record Triangle(Duration min, Duration typical, Duration max) implements Estimate {
    public Triangle {
      requireOrder(min, typical);
      requireOrder(typical, max);
    }

    @Override
    public Duration draw(RandomGenerator random) {
      if (isCertain()) {
        return min;
      }
      Duration whole = max.minus(min);
      double peak = (double) typical.minus(min).toNanos() / whole.toNanos();
      double drawn = random.nextDouble();
      double at = drawn < peak ? Math.sqrt(drawn * peak) : 1 - Math.sqrt((1 - drawn) * (1 - peak));
      return min.plusNanos(share(whole, at));
    }

    @Override
    public boolean isCertain() {
      return min.equals(max);
    }
  }

  /** What was measured earlier. */
  record Past(List<Duration> durations) implements Estimate {
    public Past {
      durations = durations.stream().sorted().toList();
      if (durations.isEmpty()) {
        throw new IllegalArgumentException("durations must not be empty");
      }
      Workload.requireNotNegative("durations", durations.get(0));
    }

    @Override
    public Duration draw(RandomGenerator random) {
      return durations.get(random.nextInt(durations.size()));
    }

    @Override
    public Duration typical() {
      return durations.get(durations.size() / 2);
    }

    @Override
    public boolean isCertain() {
      return durations.get(0).equals(durations.get(durations.size() - 1));
    }
  }

  /** Phases. */
  record Sum(List<Estimate> parts) implements Estimate {
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public Duration draw(RandomGenerator random) {
      Duration total = Duration.ZERO;
      for (Estimate part : parts) {
        total = total.plus(part.draw(random));
      }
      return total;
    }

    @Override
    public Duration typical() {
      return parts.stream().map(Estimate::typical).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public boolean isCertain() {
      return parts.stream().allMatch(Estimate::isCertain);
    }
  }

  private static long share(Duration whole, double part) {
    return Math.round(whole.toNanos() * part);
  }

  private static void requireOrder(Duration less, Duration more) {
    Workload.requireNotNegative("an estimate", less);
    if (less.compareTo(more) > 0) {
      throw new IllegalArgumentException(less + " is more than " + more);
    }
  }
}
