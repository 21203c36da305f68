package io.github.drsorchestration.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  private final Table table = new Table().column("way", "%s").column("ratio", "%.2f");

  @Test
  void numbers_stand_to_the_right_and_texts_to_the_left() {
    table.row("events", 1.0).row("plain way", 12.345);
    assertThat(table.text())
        .isEqualTo("  way        ratio\n  events      1.00\n  plain way  12.35\n");
  }

  @Test
  void programs_get_the_numbers_as_they_are() {
    table.row("events", 1.0);
    assertThat(table.objects()).containsExactly(Map.of("way", "events", "ratio", 1.0));
  }

  @Test
  void a_row_has_a_value_for_each_column() {
    assertThatThrownBy(() -> table.row("events")).isInstanceOf(IllegalArgumentException.class);
  }
}
