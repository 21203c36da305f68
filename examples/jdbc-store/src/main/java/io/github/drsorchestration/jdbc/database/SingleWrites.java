package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.jdbc.database.WriteSlots.Slot;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Each write in a transaction of its own; what became of a commit that got no answer is found out.
 */
final class SingleWrites implements Writes {

  private final DataSource writer;
  private final WriteSlots slots;

  SingleWrites(DataSource writer, WriteSlots slots) {
    this.writer = writer;
    this.slots = slots;
  }

  @Override
  public <T> T write(String operation, Work<T> work) {
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
