package io.github.drsorchestration.cli.remote.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Terminal;
import io.github.drsorchestration.core.input.StrictJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private final Table table =
      new Table(List.of("Plan=/planId", "Last=/last/at", "Took=/took", "By=/by", "Tags=/tags"));

  private List<String> lines(Terminal terminal, String items) {
    table.add(StrictJson.read(items.replace('\'', '"')));
    return table.lines(terminal).stream().map(Line::text).toList();
  }

  @Test
  void times_lengths_lists_and_people_are_readable() {
    assertThat(
            lines(
                Terminal.PIPE,
                """
                [{'planId': 'shop', 'last': {'at': '2026-03-01T08:00:05.123456Z'},
                  'took': 'PT1H2M3.5S', 'by': {'id': 'u-1', 'name': 'Mia'}, 'tags': ['a', 'b']},
                 {'planId': 'web', 'took': 'PT0.0213S', 'tags': [true]}]
                """))
        .containsExactly(
            "Plan  Last                  Took      By   Tags",
            "shop  2026-03-01 08:00:05Z  01:02:03  Mia  a, b",
            "web                         21 ms          yes");
  }

  @Test
  void a_table_fits_the_terminal_at_the_cost_of_its_widest_column() {
    Terminal narrow = new Terminal(true, false, false, 50);

    assertThat(lines(narrow, "[{'planId': '%s', 'by': 'mia'}]".formatted("x".repeat(90))))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50))
        .anySatisfy(line -> assertThat(line).contains("xxx...", "mia"));
  }

  @Test
  void in_a_pipe_nothing_is_left_out() {
    assertThat(lines(Terminal.PIPE, "[{'planId': '%s'}]".formatted("x".repeat(200))))
        .contains("x".repeat(200));
  }

  @Test
  void a_text_cannot_forge_a_line() {
    assertThat(lines(Terminal.PIPE, "[{'planId': 'a\\nb'}]").get(1)).isEqualTo("a\\nb");
  }
}
