package io.github.drsorchestration.testkit.random;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Random draws that depend only on a seed and on what they are drawn for: neither on how many draws
 * came before, nor on what else the world contains.
 *
 * @param seed the same seed gives the same draws
 */
public record KeyedRandom(long seed) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /**
   * A duration in whole milliseconds between the two, inclusive.
   *
   * @param subject what it is drawn for, such as a phase, a server and a number
   */
  public Duration between(Duration min, Duration max, Object... subject) {
    long span = max.toMillis() - min.toMillis();
    if (span < 0) {
      throw new InvalidValueException("max", "must not be less than " + min + ", is " + max);
    }
    return min.plusMillis(Math.floorMod(draw(subject), span + 1));
  }

  /** Whether an event of this probability (0 to 1) happens to the subject. */
  public boolean hits(double probability, Object... subject) {
    return (draw(subject) >>> 11) * 0x1.0p-53 < probability;
  }

  /** The lowest {@code digits} (1 to 16) of a draw, in hexadecimal, for ids. */
  public String hex(int digits, Object... subject) {
    return HexFormat.of().toHexDigits(draw(subject), digits);
  }

  /** Sixty-four bits that look random. */
  public long draw(Object... subject) {
    long hash = FNV_OFFSET ^ mixed(seed);
    for (Object part : subject) {
      String text = part.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ 0xffff) * FNV_PRIME;
    }
    return mixed(hash);
  }

  /** The finisher of SplitMix64: every input bit changes half of the output bits. */
  private static long mixed(long value) {
    long bits = value + 0x9e3779b97f4a7c15L;
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}
