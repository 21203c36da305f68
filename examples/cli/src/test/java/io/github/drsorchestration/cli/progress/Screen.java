package io.github.drsorchestration.cli.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal of a certain width that wraps lines, moves its cursor and erases. */
final class Screen {

  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[(\\??)(\\d*)([A-Za-z])");

  private final int columns;
  private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
  private boolean autowrap = true;
  private int row;
  private int column;

  private Screen(int columns) {
    this.columns = columns;
  }

  /** What is to be seen on a screen after this was written to it. */
  static List<String> after(int columns, String written) {
    Screen screen = new Screen(columns);
    screen.write(written);
    List<String> seen = new ArrayList<>(screen.rows.stream().map(StringBuilder::toString).toList());
    if (seen.get(seen.size() - 1).isEmpty()) {
      seen.remove(seen.size() - 1);
    }
    return seen;
  }

  private void write(String written) {
    Matcher sequence = SEQUENCE.matcher(written);
    int at = 0;
    while (sequence.find(at)) {
      written.substring(at, sequence.start()).chars().forEach(c -> put((char) c));
      obey(sequence.group(1) + sequence.group(3), sequence.group(2));
      at = sequence.end();
    }
    written.substring(at).chars().forEach(c -> put((char) c));
  }

  private void obey(String command, String number) {
    switch (command) {
      case "A" -> row -= Integer.parseInt(number);
      case "J" -> {
        rows.subList(row + 1, rows.size()).clear();
        rows.get(row).setLength(column);
      }
      case "?l" -> autowrap = false;
      case "?h" -> autowrap = true;
      default -> throw new AssertionError("unknown sequence " + command);
    }
  }

  private void put(char character) {
    switch (character) {
      case '\r' -> column = 0;
      case '\n' -> nextRow();
      default -> {
        if (column == columns && autowrap) {
          nextRow();
        }
        column = Math.min(column, columns - 1);
        StringBuilder line = rows.get(row);
        line.setLength(Math.max(column, line.length()));
        line.replace(column, column + 1, String.valueOf(character));
        column++;
      }
    }
  }

  private void nextRow() {
    column = 0;
    row++;
    if (row == rows.size()) {
      rows.add(new StringBuilder());
    }
  }
}
