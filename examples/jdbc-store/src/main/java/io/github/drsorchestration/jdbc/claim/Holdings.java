package io.github.drsorchestration.jdbc.claim;

import io.github.drsorchestration.jdbc.database.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who holds what, in a space of things that have one holder at a time. Things are always taken in
 * the same order, so that those who want the same ones wait for each other and do not dead-lock.
 */
public final class Holdings {

  /** Both databases take more, but not any number of parameters. */
  private static final int MAX_PER_QUERY = 500;

  private final String space;

  public Holdings(String space) {
    this.space = space;
  }

  /**
   * Makes a holder hold exactly these things.
   *
   * @return those that others hold, with their holders; then the transaction must be rolled back
   */
  public Map<String, String> holdExactly(Sql sql, String holder, Set<String> items)
      throws SQLException {
    SortedSet<String> before =
        new TreeSet<>(
            sql.query(
                "SELECT item FROM holding WHERE space = ? AND holder = ?",
                row -> row.getString(1),
                space,
                holder));
    SortedSet<String> taken = new TreeSet<>(items);
    taken.removeAll(before);
    before.removeAll(items);
    giveUp(sql, holder, before);
    return take(sql, holder, taken);
  }

  /**
   * Takes these things, or keeps them.
   *
   * @return those that others hold, with their holders; then the transaction must be rolled back
   */
  public Map<String, String> take(Sql sql, String holder, Collection<String> items)
      throws SQLException {
    List<String> ordered = List.copyOf(new TreeSet<>(items));
    int[] taken =
        sql.updateEach(
            "INSERT INTO holding (space, item, holder) VALUES (?, ?, ?)"
                + " ON CONFLICT (space, item) DO UPDATE SET holder = excluded.holder"
                + " WHERE holding.holder = excluded.holder",
            ordered.stream().map(item -> new Object[] {space, item, holder}).toList());
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i] == 0) {
        refused.add(ordered.get(i));
      }
    }
    return holders(sql, refused);
  }

  /** Gives up these things, as far as this is their holder. */
  public void giveUp(Sql sql, String holder, Collection<String> items) throws SQLException {
    sql.updateEach(
        "DELETE FROM holding WHERE space = ? AND item = ? AND holder = ?",
        new TreeSet<>(items).stream().map(item -> new Object[] {space, item, holder}).toList());
  }

  /** Who holds these things, as far as somebody does. */
  public Map<String, String> holders(Sql sql, Collection<String> items) throws SQLException {
    List<String> all = List.copyOf(items);
    Map<String, String> holders = new TreeMap<>();
    for (int from = 0; from < all.size(); from += MAX_PER_QUERY) {
      List<String> slice = all.subList(from, Math.min(from + MAX_PER_QUERY, all.size()));
      List<Object> values = new ArrayList<>();
      values.add(space);
      values.addAll(slice);
      sql.query(
              "SELECT item, holder FROM holding WHERE space = ? AND item IN (?"
                  + ", ?".repeat(slice.size() - 1)
                  + ")",
              row -> Map.entry(row.getString(1), row.getString(2)),
              values.toArray())
          .forEach(entry -> holders.put(entry.getKey(), entry.getValue()));
    }
    return holders;
  }
}
