package io.github.drsorchestration.api.automation;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The five fields of a {@link Timetable}, and the search for the days and times they allow. */
final class CronExpression {

  private static final CronField MINUTE = new CronField("minute", 0, 59, List.of());
  private static final CronField HOUR = new CronField("hour", 0, 23, List.of());
  private static final CronField DAY = new CronField("day of the month", 1, 31, List.of());
  private static final CronField MONTH =
      new CronField(
          "month",
          1,
          12,
          List.of(
              "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"));
  private static final CronField WEEKDAY =
      new CronField(
          "day of the week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

  private static final String ANY = "*";
  private static final String LAST_DAY = "L";
  private static final long EVERY_HOUR = (1L << 24) - 1;

  /** Longer than any date can be away: a fifth Sunday of February comes every 28 or 40 years. */
  private static final int HORIZON_YEARS = 60;

  private final long minutes;
  private final long hours;
  private final long months;
  private final long days;
  private final boolean lastDay;
  private final long weekdays;
  private final List<NthWeekday> nthWeekdays = new ArrayList<>();
  private final boolean anyDay;
  private final boolean anyWeekday;

  private record NthWeekday(int weekday, int nth) {
    boolean is(LocalDate date) {
      return number(date.getDayOfWeek()) == weekday && (date.getDayOfMonth() - 1) / 7 + 1 == nth;
    }
  }

  private CronExpression(String[] fields) {
    this.minutes = MINUTE.parse(fields[0]);
    this.hours = HOUR.parse(fields[1]);
    this.months = MONTH.parse(fields[3]);
    this.anyDay = fields[2].equals(ANY);
    this.anyWeekday = fields[4].equals(ANY);
    List<String> plainDays = new ArrayList<>(List.of(fields[2].split(",", -1)));
    this.lastDay = plainDays.removeIf(LAST_DAY::equalsIgnoreCase);
    this.days = plainDays.isEmpty() ? 0 : DAY.parse(String.join(",", plainDays));
    List<String> plainWeekdays = new ArrayList<>();
    for (String item : fields[4].split(",", -1)) {
      int mark = item.indexOf('#');
      if (mark < 0) {
        plainWeekdays.add(item);
      } else {
        nthWeekdays.add(nth(item.substring(0, mark), item.substring(mark + 1)));
      }
    }
    long parsed = plainWeekdays.isEmpty() ? 0 : WEEKDAY.parse(String.join(",", plainWeekdays));
    this.weekdays = has(parsed, 7) ? parsed | 1 : parsed;
  }

  static CronExpression parse(String text) {
    String[] fields = text.strip().split("\\s+");
    if (fields.length != 5) {
      throw new InvalidValueException(
          "cron",
          "must have five fields (minute, hour, day of the month, month, day of the week), has "
              + fields.length);
    }
    CronExpression expression = new CronExpression(fields);
    if (expression.next(Instant.EPOCH, ZoneOffset.UTC).isEmpty()) {
      throw new InvalidValueException("cron", "names a day that no month has");
    }
    return expression;
  }

  private static NthWeekday nth(String weekday, String nth) {
    if (!nth.matches("[1-5]")) {
      throw WEEKDAY.broken("must have a number from 1 to 5 after #, has '" + nth + "'");
    }
    return new NthWeekday(WEEKDAY.number(weekday) % 7, Integer.parseInt(nth));
  }

  private static int number(DayOfWeek day) {
    return day.getValue() % 7;
  }

  private static boolean has(long numbers, int number) {
    return ((numbers >> number) & 1) == 1;
  }

  Optional<Instant> next(Instant after, ZoneId zone) {
    // The day before may still come, where the clock is set back over midnight.
    LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
    LocalDate end = day.plusYears(HORIZON_YEARS);
    while (day.isBefore(end)) {
      if (!has(months, day.getMonthValue())) {
        day = day.with(TemporalAdjusters.firstDayOfNextMonth());
        continue;
      }
      Optional<Instant> found = isAllowed(day) ? next(after, day, zone) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
      day = day.plusDays(1);
    }
    return Optional.empty();
  }

  private boolean isAllowed(LocalDate day) {
    boolean byDay =
        has(days, day.getDayOfMonth()) || (lastDay && day.getDayOfMonth() == day.lengthOfMonth());
    boolean byWeekday =
        has(weekdays, number(day.getDayOfWeek()))
            || nthWeekdays.stream().anyMatch(nth -> nth.is(day));
    boolean oneIsEnough = !anyDay && !anyWeekday;
    return oneIsEnough ? byDay || byWeekday : byDay && byWeekday;
  }

  private Optional<Instant> next(Instant after, LocalDate day, ZoneId zone) {
    Optional<Instant> earliest = Optional.empty();
    for (int hour = 0; hour < 24; hour++) {
      for (int minute = 0; has(hours, hour) && minute < 60; minute++) {
        if (has(minutes, minute)) {
          for (Instant moment : moments(day.atTime(hour, minute), zone.getRules())) {
            if (moment.isAfter(after) && earliest.filter(it -> !moment.isBefore(it)).isEmpty()) {
              earliest = Optional.of(moment);
            }
          }
        }
      }
    }
    return earliest;
  }

  private List<Instant> moments(LocalDateTime local, ZoneRules rules) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      return List.of(rules.getTransition(local).getInstant());
    }
    List<ZoneOffset> meant = hours == EVERY_HOUR ? offsets : offsets.subList(0, 1);
    return meant.stream().map(local::toInstant).toList();
  }
}
