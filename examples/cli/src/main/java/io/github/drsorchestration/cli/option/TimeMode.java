package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.time.WallClock;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How time passes on a simulated server: {@code real}, {@code x60} or {@code manual}. */
public final class TimeMode implements ITypeConverter<TimeMode> {

  public static final TimeMode MANUAL = new TimeMode();

  private final double factor;

  TimeMode() {
    this(0);
  }

  private TimeMode(double factor) {
    this.factor = factor;
  }

  public Flow flow() {
    return factor > 0 ? Flow.timesRealTime(factor) : Flow.manual();
  }

  /** The start of simulated time; absent, the file's. */
  public Optional<Instant> start() {
    return factor > 0 ? Optional.of(WallClock.now()) : Optional.empty();
  }

  @Override
  public TimeMode convert(String text) {
    if (text.equals("manual")) {
      return MANUAL;
    }
    String number = text.equals("real") ? "1" : text.startsWith("x") ? text.substring(1) : "";
    if (!number.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(number) <= 0) {
      throw new TypeConversionException(
          "must be 'real', 'manual' or x and a positive number such as x60, is '" + text + "'");
    }
    return new TimeMode(Double.parseDouble(number));
  }

  @Override
  public String toString() {
    return factor > 0 ? factor + " times real time" : "manual";
  }
}
