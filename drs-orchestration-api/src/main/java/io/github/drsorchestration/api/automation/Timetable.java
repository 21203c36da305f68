package io.github.drsorchestration.api.automation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Moments that recur by the clock of a time zone.
 *
 * <pre>{@code
 * Timetable firstSundays = new Timetable("0 3 * * SUN#1", "Europe/Berlin");
 * }</pre>
 *
 * <p>The expression has five fields: minute (0-59), hour (0-23), day of the month (1-31, or {@code
 * L} for the last), month (1-12 or JAN-DEC), day of the week (0-7 or SUN-SAT; 0 and 7 are Sunday;
 * {@code SUN#1} is the first Sunday of the month). A field is {@code *}, a number, a range {@code
 * a-b}, either of these with a step {@code /n}, or a list of them. Where both days are given, not
 * {@code *}, one of them is enough.
 *
 * <p>A time that the clock skips when it is set forward counts at the moment at which it is set. A
 * time that it shows twice when it is set back counts once, the first time; where the hour is
 * {@code *} it counts both times.
 *
 * @param cron the expression
 * @param zone the time zone, such as {@code Europe/Berlin} or {@code UTC}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Timetable(
    @Text(value = TextForm.NAME, max = 200) String cron, @Text(TextForm.NOT_BLANK) String zone) {

  public Timetable {
    Bounds.of(Timetable.class).check(cron, zone);
    zoneId(zone);
    CronExpression unused = CronExpression.parse(cron);
  }

  private static ZoneId zoneId(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "zone", "must be a time zone such as Europe/Berlin, is '" + zone + "'");
    }
  }

  /** The first moment after the given one. */
  public Optional<Instant> next(Instant after) {
    return CronExpression.parse(cron).next(after, zoneId(zone));
  }

  /** The last moment that is after the first of the given ones and not after the second. */
  public Optional<Instant> last(Instant after, Instant until) {
    CronExpression expression = CronExpression.parse(cron);
    ZoneId where = zoneId(zone);
    Duration back = Duration.ofMinutes(1);
    Instant from;
    do {
      from = until.minus(back).isBefore(after) ? after : until.minus(back);
      back = back.multipliedBy(4);
      Optional<Instant> last = Optional.empty();
      Optional<Instant> next = expression.next(from, where);
      while (next.isPresent() && !next.get().isAfter(until)) {
        last = next;
        next = expression.next(last.get(), where);
      }
      if (last.isPresent()) {
        return last;
      }
    } while (from.isAfter(after));
    return Optional.empty();
  }
}
