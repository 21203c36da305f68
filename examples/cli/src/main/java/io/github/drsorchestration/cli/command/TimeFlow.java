package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.time.WallClock;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the time of a served world passes: {@code real}, {@code x60} or {@code manual}. */
final class TimeFlow implements ITypeConverter<TimeFlow> {

  static final TimeFlow MANUAL = new TimeFlow();

  private final double factor;

  TimeFlow() {
    this(0);
  }

  private TimeFlow(double factor) {
    this.factor = factor;
  }

  Flow flow() {
    return factor > 0 ? Flow.timesRealTime(factor) : Flow.manual();
  }

  /** When the world begins; absent, when its file says. */
  Optional<Instant> start() {
    return factor > 0 ? Optional.of(WallClock.now()) : Optional.empty();
  }

  @Override
  public TimeFlow convert(String text) {
    if (text.equals("manual")) {
      return MANUAL;
    }
    String number = text.equals("real") ? "1" : text.startsWith("x") ? text.substring(1) : "";
    if (!number.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(number) <= 0) {
      throw new TypeConversionException(
          "must be 'real', 'manual' or x and a number above zero such as x60, is '" + text + "'");
    }
    return new TimeFlow(Double.parseDouble(number));
  }

  @Override
  public String toString() {
    return factor > 0 ? factor + " times real time" : "manual";
  }
}
