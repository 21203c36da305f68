package io.github.drsorchestration.api.automation;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          * * * * *          | 2026-03-01T12:00:00Z | 2026-03-01T12:01:00Z
          0 3 * * *          | 2026-03-01T12:00:00Z | 2026-03-02T03:00:00Z
          0 3 * * *          | 2026-03-01T03:00:00Z | 2026-03-02T03:00:00Z
          0 3 * * *          | 2026-03-01T02:59:59Z | 2026-03-01T03:00:00Z
          */15 9-17 * * 1-5  | 2026-03-06T17:45:00Z | 2026-03-09T09:00:00Z
          5,35 * * * *       | 2026-03-01T12:05:00Z | 2026-03-01T12:35:00Z
          10/20 0 * * *      | 2026-03-01T00:10:00Z | 2026-03-01T00:30:00Z
          0 0 1 JAN *        | 2026-03-01T00:00:00Z | 2027-01-01T00:00:00Z
          0 0 * * sun        | 2026-03-02T00:00:00Z | 2026-03-08T00:00:00Z
          0 0 * * 7          | 2026-03-02T00:00:00Z | 2026-03-08T00:00:00Z
          0 0 * * FRI-7      | 2026-03-02T00:00:00Z | 2026-03-06T00:00:00Z
          0 3 * * SUN#1      | 2026-03-02T00:00:00Z | 2026-04-05T03:00:00Z
          0 3 * * MON#5      | 2026-03-31T00:00:00Z | 2026-06-29T03:00:00Z
          0 3 L * *          | 2026-02-01T00:00:00Z | 2026-02-28T03:00:00Z
          0 3 L,15 * *       | 2026-02-01T00:00:00Z | 2026-02-15T03:00:00Z
          0 0 29 2 *         | 2096-03-01T00:00:00Z | 2104-02-29T00:00:00Z
          0 0 * 2 SUN#5      | 2026-03-01T00:00:00Z | 2032-02-29T00:00:00Z
          0 0 13 * FRI       | 2026-03-01T00:00:00Z | 2026-03-06T00:00:00Z
          """)
  void the_next_moment_is_the_first_after(String cron, Instant after, Instant next) {
    assertThat(new Timetable(cron, "UTC").next(after)).contains(next);
  }

  @Test
  void a_time_that_the_clock_skips_counts_when_the_clock_is_set() {
    Timetable nightly = new Timetable("30 2 * * *", "Europe/Berlin");

    assertThat(moments(nightly, "2026-03-28T00:00:00Z", 3))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
  }

  @Test
  void skipped_times_and_the_one_after_them_are_one_moment() {
    Timetable often = new Timetable("0,20,40 2-3 * * *", "Europe/Berlin");

    assertThat(moments(often, "2026-03-29T00:00:00Z", 4))
        .containsExactly(
            "2026-03-29T01:00:00Z",
            "2026-03-29T01:20:00Z",
            "2026-03-29T01:40:00Z",
            "2026-03-30T00:00:00Z");
  }

  @Test
  void a_time_that_the_clock_shows_twice_counts_the_first_time() {
    Timetable nightly = new Timetable("30 2 * * *", "Europe/Berlin");

    assertThat(moments(nightly, "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
  }

  @Test
  void where_every_hour_is_meant_both_of_the_two_equal_ones_are() {
    Timetable hourly = new Timetable("30 * * * *", "Europe/Berlin");

    assertThat(moments(hourly, "2026-10-25T00:00:00Z", 3))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z");
  }

  @Test
  void a_midnight_that_does_not_exist_is_the_moment_at_which_the_day_begins() {
    Timetable daily = new Timetable("0 0 * * *", "Asia/Beirut");

    assertThat(moments(daily, "2022-03-26T12:00:00Z", 1)).containsExactly("2022-03-26T22:00:00Z");
  }

  @Test
  void the_last_moment_is_found_however_long_ago_it_was() {
    Timetable yearly = new Timetable("0 0 1 1 *", "UTC");
    Instant begin = Instant.parse("2000-06-01T00:00:00Z");
    Instant now = Instant.parse("2026-12-31T00:00:00Z");

    assertThat(yearly.last(begin, now)).contains(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(yearly.last(Instant.parse("2026-01-01T00:00:00Z"), now)).isEmpty();
    assertThat(new Timetable("* * * * *", "UTC").last(begin, now)).contains(now);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 8", "*/0 * * * *",
        "5-1 * * * *", "a * * * *", "1,,2 * * * *", "* * * * SUN#6", "* * * * X#1", "* * 31 2 *",
        "* * * *", "* * * * * *", "@daily", "-1 * * * *", "1- * * * *"
      })
  void what_is_no_timetable_is_refused(String cron) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Timetable(cron, "UTC"))
        .returns("cron", InvalidValueException::field);
  }

  @Test
  void a_refusal_says_which_field_is_wrong_and_what_it_may_be() {
    assertRefused(
        () -> new Timetable("61 * * * *", "UTC"),
        "cron",
        "has a minute that must be from 0 to 59, is '61'");
    assertRefused(
        () -> new Timetable("0 0 31 2 *", "UTC"), "cron", "names a day that no month has");
    assertRefused(
        () -> new Timetable("0 0 * * *", "Europe/Berlln"),
        "zone",
        "must be a time zone such as Europe/Berlin, is 'Europe/Berlln'");
  }

  private static List<String> moments(Timetable timetable, String after, int count) {
    List<String> moments = new ArrayList<>();
    Optional<Instant> next = Optional.of(Instant.parse(after));
    for (int i = 0; i < count; i++) {
      next = next.flatMap(timetable::next);
      moments.add(next.orElseThrow().toString());
    }
    return moments;
  }
}
