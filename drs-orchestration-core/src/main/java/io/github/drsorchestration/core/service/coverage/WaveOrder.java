package io.github.drsorchestration.core.service.coverage;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts the values of wave tags: numbers by size, before texts by letters. */
final class WaveOrder {

  static final Comparator<String> NATURAL =
      Comparator.comparing(WaveOrder::number)
          .thenComparing(value -> value.toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.naturalOrder());

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final BigInteger NONE = BigInteger.TEN.pow(18);

  private WaveOrder() {}

  private static BigInteger number(String value) {
    Matcher digits = NUMBER.matcher(value);
    return digits.find() ? new BigInteger(digits.group()) : NONE;
  }
}
