package io.github.drsorchestration.jdbc.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowReaderTest {

  private final RowReader<Item> rows = new RowReader<>(Item.class);

  record Item(String name) {}

  @Test
  void the_same_row_is_the_same_value_and_another_row_another_one() {
    Item first = rows.read("{\"name\": \"a\"}");

    assertThat(rows.read("{\"name\": \"a\"}")).isSameAs(first);
    assertThat(rows.read("{\"name\": \"b\"}")).isEqualTo(new Item("b"));
  }

  @Test
  void what_was_not_read_for_long_makes_room() {
    Item first = rows.read("{\"name\": \"a\"}");
    Item second = rows.read("{\"name\": \"b\"}");
    for (int i = 0; i < 30; i++) {
      assertThat(rows.read("{\"name\": \"" + i + "x".repeat(100_000) + "\"}").name()).isNotEmpty();
      assertThat(rows.read("{\"name\": \"a\"}")).isSameAs(first);
    }

    assertThat(rows.read("{\"name\": \"b\"}")).isEqualTo(second).isNotSameAs(second);
  }

  @Test
  void a_row_that_is_too_large_is_read_all_the_same() {
    String large = "{\"name\": \"" + "x".repeat(3_000_000) + "\"}";

    assertThat(rows.read(large)).isEqualTo(rows.read(large));
    assertThat(rows.read("{\"name\": \"a\"}")).isSameAs(rows.read("{\"name\": \"a\"}"));
  }
}
