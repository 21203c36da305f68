package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.jdbc.database.WriteSlots.Slot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads and writes of one database. What certainly changed nothing is tried again for about two
 * seconds; where the answer to a commit is lost, its outcome is found out.
 */
public final class Database {

  private final DataSource writer;
  private final DataSource reader;
  private final WriteSlots slots;

  public Database(DataSource writer, DataSource reader, Ids ids, Time time) {
    this.writer = writer;
    this.reader = reader;
    this.slots = new WriteSlots(ids, time);
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
    return Patience.repeat(operation, () -> attempt(operation, work));
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

  private <T> T attempt(String operation, Work<T> work) {
    Slot slot = slots.take();
    try {
      T result = transact(operation, work, slot);
      slots.giveBack(slot);
      return result;
    } catch (OutcomeUnknownException e) {
      // Its row may still change, so nobody else may use it.
      throw e;
    } catch (RuntimeException e) {
      slots.giveBack(slot);
      throw e;
    }
  }

  private <T> T transact(String operation, Work<T> work, Slot slot) {
    T result;
    Optional<SQLException> lost;
    try (Transaction transaction = Transaction.begin(writer)) {
      result = work.on(transaction.sql());
      slots.mark(transaction.sql(), slot);
      lost = transaction.commit();
    } catch (SQLException e) {
      throw SqlErrors.translate(operation, e);
    }
    if (lost.isPresent() && !tookEffect(operation, slot, lost.get())) {
      throw new ServiceUnavailableException(
          operation, "the database took the transaction back", lost.get());
    }
    return result;
  }

  private boolean tookEffect(String operation, Slot slot, SQLException lost) {
    try {
      return Patience.repeat(operation, () -> isMarked(operation, slot));
    } catch (ServiceException e) {
      OutcomeUnknownException unknown =
          new OutcomeUnknownException(
              operation,
              "the answer to the commit was lost, and the database cannot be asked: "
                  + e.getMessage(),
              lost);
      unknown.addSuppressed(e);
      throw unknown;
    }
  }

  private boolean isMarked(String operation, Slot slot) {
    try (Transaction transaction = Transaction.begin(writer)) {
      return slots.isMarked(transaction.sql(), slot);
    } catch (SQLException e) {
      throw SqlErrors.translate(operation, e);
    }
  }
}
