package io.github.drsorchestration.jdbc.database;

import java.sql.SQLException;

/**
 * What is done in one transaction, or read in one statement. It may be done again, so it changes
 * nothing but the database.
 */
@FunctionalInterface
public interface Work<T> {

  /**
   * Does it.
   *
   * @throws SQLException which {@link Database} translates
   * @throws RuntimeException which rolls the whole transaction back
   */
  T on(Sql sql) throws SQLException;
}
