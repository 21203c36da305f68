package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.testkit.time.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How fast simulated time passes: {@code max}, or a multiple of real time. */
public final class Speed implements ITypeConverter<Speed> {

  public static final Speed MAX = new Speed();
  private static final double MAX_FACTOR = 1_000_000;

  private final double factor;

  Speed() {
    this(Double.POSITIVE_INFINITY);
  }

  private Speed(double factor) {
    this.factor = factor;
  }

  public Pace pace() {
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
          "must be 'max' or a positive number such as 60, is '" + text + "'");
    }
    return new Speed(Math.min(MAX_FACTOR, Double.parseDouble(number)));
  }
}
