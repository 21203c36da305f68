package io.github.drsorchestration.benchmarks.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of named values, once for people and once for programs. */
public final class Table {

  /**
   * A column.
   *
   * @param name its heading
   * @param format how a value of it is written, in the way of {@link String#format}
   */
  private record Column(String name, String format) {
    String text(Object value) {
      return value instanceof Number ? String.format(Locale.ROOT, format, value) : value.toString();
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private final List<List<Object>> rows = new ArrayList<>();

  /** Adds a column to the right; there must be no row yet. */
  public Table column(String name, String format) {
    columns.add(new Column(name, format));
    return this;
  }

  /** Adds a row below; a text stands for a number that is not there. */
  public Table row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns.size());
    }
    rows.add(List.copyOf(Arrays.asList(values)));
    return this;
  }

  /** The rows as objects with the columns' names. */
  public List<Map<String, Object>> objects() {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        object.put(columns.get(i).name(), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }

  /** The rows below the headings, numbers to the right. */
  public String text() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      widths[i] = column.name().length();
      for (List<Object> row : rows) {
        widths[i] = Math.max(widths[i], column.text(row.get(i)).length());
      }
    }
    StringBuilder text = new StringBuilder();
    line(text, widths, columns.stream().map(column -> (Object) column.name()).toList());
    rows.forEach(row -> line(text, widths, row));
    return text.toString();
  }

  private void line(StringBuilder text, int[] widths, List<Object> values) {
    StringBuilder line = new StringBuilder(" ");
    for (int i = 0; i < widths.length; i++) {
      boolean left = columns.get(i).format().equals("%s");
      String format = " %" + (left ? "-" : "") + widths[i] + "s ";
      line.append(String.format(Locale.ROOT, format, columns.get(i).text(values.get(i))));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
