package io.github.drsorchestration.jdbc.database;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as values. Most rows are read much more often than they change, and parsing takes
 * longer than the database does; so the values of the rows that were read last are kept, by what is
 * in the row. The database is asked all the same.
 */
public final class RowReader<T> {

  private static final long MAX_CHARACTERS = 2_000_000;

  private final Class<T> type;
  private final Map<String, T> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  public RowReader(Class<T> type) {
    this.type = type;
  }

  public T read(String row) {
    @Nullable T known = find(row);
    if (known != null) {
      return known;
    }
    T value = JsonText.read(row, type);
    keep(row, value);
    return value;
  }

  private synchronized @Nullable T find(String row) {
    return kept.get(row);
  }

  private synchronized void keep(String row, T value) {
    if (kept.put(row, value) == null) {
      characters += row.length();
    }
    Iterator<String> eldest = kept.keySet().iterator();
    while (characters > MAX_CHARACTERS) {
      characters -= eldest.next().length();
      eldest.remove();
    }
  }
}
