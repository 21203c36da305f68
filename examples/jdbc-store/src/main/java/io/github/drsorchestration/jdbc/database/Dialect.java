package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Arrays;
import java.util.Map;

/** What the two databases say differently. */
public enum Dialect {
  SQLITE("jdbc:sqlite:", "TEXT", "INTEGER PRIMARY KEY AUTOINCREMENT"),

  /** Its own collations would put ids into another order on each machine. */
  POSTGRESQL(
      "jdbc:postgresql:", "TEXT COLLATE \"C\"", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY");

  private final String prefix;
  private final String key;
  private final String number;

  Dialect(String prefix, String key, String number) {
    this.prefix = prefix;
    this.key = key;
    this.number = number;
  }

  public static Dialect of(String url) {
    return Arrays.stream(values())
        .filter(dialect -> url.startsWith(dialect.prefix))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "url", "must begin with " + SQLITE.prefix + " or " + POSTGRESQL.prefix));
  }

  public String prefix() {
    return prefix;
  }

  /** What the scripts of the schema leave open. */
  Map<String, String> placeholders() {
    return Map.of("key", key, "number", number);
  }
}
