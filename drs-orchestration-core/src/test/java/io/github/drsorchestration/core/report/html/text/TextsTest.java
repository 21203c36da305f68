package io.github.drsorchestration.core.report.html.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void a_duration_is_hours_minutes_and_seconds_however_long_it_is() {
    assertThat(text("PT0.4S")).isEqualTo("00:00:00");
    assertThat(text("PT2M5S")).isEqualTo("00:02:05");
    assertThat(text("PT1H10M59S")).isEqualTo("01:10:59");
    assertThat(text("PT49H")).isEqualTo("49:00:00");
  }

  @Test
  void a_coordinate_has_at_most_one_decimal() {
    assertThat(Texts.number(12.04)).isEqualTo("12");
    assertThat(Texts.number(12.06)).isEqualTo("12.1");
    assertThat(Texts.number(-0.26)).isEqualTo("-0.3");
  }

  @Test
  void a_long_label_is_cut_and_never_within_a_character() {
    assertThat(Labels.fitted("databases", 9)).isEqualTo("databases");
    assertThat(Labels.fitted("databases", 5)).isEqualTo("data…");
    assertThat(Labels.fitted("🙂🙂🙂", 2)).isEqualTo("🙂…");
  }

  private static String text(String duration) {
    return Texts.duration(Duration.parse(duration));
  }
}
