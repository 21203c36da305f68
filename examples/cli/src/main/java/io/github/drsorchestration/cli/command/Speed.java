package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.testkit.time.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How fast simulated time is to pass: {@code max}, or so many times faster than real time. */
final class Speed implements ITypeConverter<Speed> {

  static final Speed MAX = new Speed();
  private static final double HIGHEST = 1_000_000;

  private final double factor;

  Speed() {
    this(Double.POSITIVE_INFINITY);
  }

  private Speed(double factor) {
    this.factor = factor;
  }

  Pace pace() {
    return Double.isInfinite(factor) ? Pace.asFastAsPossible() : Pace.timesRealTime(factor);
  }

  @Override
  public Speed convert(String text) {
    if (text.equalsIgnoreCase("max")) {
      return MAX;
    }
    String number = text.endsWith("x") ? text.substring(0, text.length() - 1) : text;
    if (!number.matches("\\d{1,7}(\\.\\d{1,6})?") || Double.parseDouble(number) <= 0) {
      throw new TypeConversionException(
          "must be 'max' or a number above zero such as 60, is '" + text + "'");
    }
    return new Speed(Math.min(HIGHEST, Double.parseDouble(number)));
  }
}
