package io.github.drsorchestration.cli.remote.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Terminal;
import io.github.drsorchestration.cli.terminal.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Items below each other, in columns that fit the terminal; in a pipe nothing is left out. */
public final class Table {

  private static final String GAP = "  ";
  private static final int MIN_WIDTH = 8;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param columns for example {@code Name=/plan/name}
   */
  public Table(List<String> columns) {
    this.columns = columns.stream().map(Column::of).toList();
  }

  public void add(Iterable<JsonNode> items) {
    items.forEach(
        item -> rows.add(columns.stream().map(it -> Cell.of(item.at(it.value()))).toList()));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The heading and a line for each item. */
  public List<Line> lines(Terminal terminal) {
    List<String> titles = columns.stream().map(Column::title).toList();
    int[] widths =
        IntStream.range(0, columns.size())
            .map(
                i ->
                    Stream.concat(Stream.of(titles), rows.stream())
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElse(0))
            .toArray();
    if (terminal.interactive()) {
      fit(widths, terminal.width() - GAP.length() * (columns.size() - 1));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Tone.HEADING, line(titles, widths)));
    rows.forEach(row -> lines.add(Line.plain(line(row, widths))));
    return lines;
  }

  /** Takes from the widest column until all of them fit. */
  private static void fit(int[] widths, int available) {
    while (IntStream.of(widths).sum() > available) {
      int widest =
          IntStream.range(0, widths.length)
              .reduce((a, b) -> widths[b] > widths[a] ? b : a)
              .orElseThrow();
      if (widths[widest] <= MIN_WIDTH) {
        return;
      }
      widths[widest]--;
    }
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = Line.plain(cells.get(i)).truncatedTo(widths[i]).text();
      line.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
