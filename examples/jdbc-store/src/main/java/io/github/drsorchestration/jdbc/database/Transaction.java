package io.github.drsorchestration.jdbc.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** A transaction that is taken back unless it is committed. */
final class Transaction implements AutoCloseable {

  private final Connection connection;
  private boolean ended;

  private Transaction(Connection connection) {
    this.connection = connection;
  }

  static Transaction begin(DataSource writer) throws SQLException {
    Connection connection = writer.getConnection();
    try {
      connection.setAutoCommit(false);
      return new Transaction(connection);
    } catch (SQLException e) {
      // SQLite's driver holds that a transaction has begun, also where it was busy. The next one
      // would not be begun then, and each statement of it would take effect on its own.
      quietly(() -> connection.setAutoCommit(true));
      quietly(connection::close);
      throw e;
    }
  }

  Sql sql() {
    return new Sql(connection);
  }

  /**
   * Commits by ending the transaction mode. SQLite's driver would begin the next transaction behind
   * its own commit, and keep other processes out.
   *
   * @return what went wrong; then the outcome is open
   */
  Optional<SQLException> commit() {
    try {
      connection.setAutoCommit(true);
      ended = true;
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  /** Failures here change nothing any more: the pool replaces a broken connection. */
  @Override
  public void close() {
    if (!ended) {
      quietly(() -> connection.setAutoCommit(false));
      quietly(connection::rollback);
      quietly(() -> connection.setAutoCommit(true));
    }
    quietly(connection::close);
  }

  private static void quietly(Step step) {
    try {
      step.take();
    } catch (SQLException e) {
      // The connection is gone, and with it the transaction.
    }
  }

  @FunctionalInterface
  private interface Step {
    void take() throws SQLException;
  }
}
