package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Reads and writes of one database. What certainly changed nothing is tried again for about two
 * seconds; where the answer to a commit is lost, its outcome is found out.
 */
public final class Database {

  private final DataSource writer;
  private final DataSource reader;
  private final WriteSlots slots;
  private final Writes writes;

  public Database(Dialect dialect, DataSource writer, DataSource reader, Ids ids, Time time) {
    this.writer = writer;
    this.reader = reader;
    this.slots = new WriteSlots(ids, time);
    Writes single = new SingleWrites(writer, slots);
    // PostgreSQL has many writers, whose commits it groups itself.
    this.writes = dialect == Dialect.SQLITE ? new GroupCommit(single) : single;
  }

  /** Reads by one statement, so that what is read belongs to one moment. */
  public <T> T read(String operation, Work<T> work) {
    return Patience.repeat(
        operation,
        () -> {
          try (Connection connection = reader.getConnection()) {
            return work.on(new Sql(connection));
          } catch (SQLException e) {
            throw SqlErrors.translate(operation, e);
          }
        });
  }

  /**
   * Writes in one transaction, of which every effect is seen or none.
   *
   * @throws ServiceUnavailableException if certainly nothing was written
   * @throws OutcomeUnknownException if that cannot be found out
   */
  public <T> T write(String operation, Work<T> work) {
    return Patience.repeat(operation, () -> writes.write(operation, work));
  }

  /** Asks whoever writes for an answer; SQLite creates its file by this. */
  public void reach() {
    Patience.repeat(
        "connect",
        () -> {
          try (Connection connection = writer.getConnection()) {
            return new Sql(connection).query("SELECT 1", row -> row.getInt(1));
          } catch (SQLException e) {
            throw SqlErrors.translate("connect", e);
          }
        });
  }

  /** Forgets what only processes needed that have ended. */
  public void tidy() {
    write(
        "tidy",
        sql -> {
          slots.forgetUnused(sql);
          return true;
        });
  }
}
