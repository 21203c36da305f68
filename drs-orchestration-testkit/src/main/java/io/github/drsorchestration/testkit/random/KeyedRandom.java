package io.github.drsorchestration.testkit.random;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Draws that depend on a seed and on what they are drawn for, and on nothing else: neither on how
 * many draws came before, nor on what else the world contains.
 *
 * @param seed one seed gives one world
 */
public record KeyedRandom(long seed) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /**
   * A duration in whole milliseconds between the two, both included.
   *
   * @param subject what it is drawn for, such as a phase, a server and a number
   */
  public Duration between(Duration least, Duration most, Object... subject) {
    long span = most.toMillis() - least.toMillis();
    if (span < 0) {
      throw new InvalidValueException("most", "must not be less than " + least + ", is " + most);
    }
    return least.plusMillis(Math.floorMod(draw(subject), span + 1));
  }

  /** Whether something of this probability (0 to 1) happens to the subject. */
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
