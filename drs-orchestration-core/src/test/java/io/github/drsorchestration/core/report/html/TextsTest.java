package io.github.drsorchestration.core.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void a_duration_has_at_most_two_units() {
    assertThat(text("PT0.4S")).isEqualTo("0 s");
    assertThat(text("PT59.5S")).isEqualTo("1 min");
    assertThat(text("PT2M5S")).isEqualTo("2 min 5 s");
    assertThat(text("PT1H10M59S")).isEqualTo("1 h 10 min");
    assertThat(text("PT49H")).isEqualTo("2 d 1 h");
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
