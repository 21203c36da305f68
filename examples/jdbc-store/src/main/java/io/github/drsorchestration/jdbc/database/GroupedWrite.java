package io.github.drsorchestration.jdbc.database;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A write that may be one of several in a commit. Its caller waits for its outcome, or its turn.
 */
final class GroupedWrite<T> {

  private final String operation;
  private final Work<T> work;
  private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
  private @Nullable Supplier<T> outcome;

  GroupedWrite(String operation, Work<T> work) {
    this.operation = operation;
    this.work = work;
  }

  /** Waits until the write is settled, or its caller is to lead the next group. */
  boolean awaitsTurn() {
    return turn.join();
  }

  void lead() {
    turn.complete(true);
  }

  void settle() {
    turn.complete(false);
  }

  void runAlone(Writes single) {
    try {
      T result = single.write(operation, work);
      outcome = () -> result;
    } catch (RuntimeException e) {
      fail(name -> e);
    }
  }

  /** Takes back what it did where it is refused, and leaves what the others did. */
  void runAmongOthers(Sql sql) throws SQLException {
    sql.update("SAVEPOINT grouped_write");
    try {
      T result = work.on(sql);
      outcome = () -> result;
    } catch (RuntimeException e) {
      sql.update("ROLLBACK TO grouped_write");
      fail(name -> e);
    }
    sql.update("RELEASE grouped_write");
  }

  void fail(Function<String, RuntimeException> failure) {
    outcome =
        () -> {
          throw failure.apply(operation);
        };
  }

  /** Nothing of its group was written. */
  void takeBack() {
    outcome = null;
  }

  /** What became of it; what was taken back is written now. */
  T outcome(Writes single) {
    Supplier<T> known = outcome;
    return known == null ? single.write(operation, work) : known.get();
  }
}
