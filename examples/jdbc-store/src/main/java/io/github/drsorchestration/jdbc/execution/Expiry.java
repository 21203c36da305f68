package io.github.drsorchestration.jdbc.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lets an execution that is settled disappear some time after its end, with its events. One that is
 * reopened before stays.
 */
public final class Expiry {

  private static final int MAX_PER_TRANSACTION = 100;

  private final Database database;
  private final Time time;
  private final Duration retention;

  public Expiry(Database database, Time time, Duration retention) {
    this.database = database;
    this.time = time;
    this.retention = retention;
  }

  /** When an execution disappears, in seconds; absent as long as it is not settled. */
  Optional<Long> of(Execution execution) {
    return execution
        .endedAt()
        .filter(end -> execution.settled())
        .map(end -> end.plus(retention).getEpochSecond());
  }

  /** Forgets what has expired, and returns how many executions that were. */
  public int run() {
    int all = 0;
    int forgotten;
    do {
      forgotten = database.write("expire", this::forgetSome);
      all += forgotten;
    } while (forgotten == MAX_PER_TRANSACTION);
    return all;
  }

  private int forgetSome(Sql sql) throws SQLException {
    long now = time.now().getEpochSecond();
    List<String> ids =
        sql.query(
            "SELECT id FROM execution WHERE expires_at <= ? ORDER BY id LIMIT ?",
            row -> row.getString(1),
            now,
            MAX_PER_TRANSACTION);
    int forgotten = 0;
    for (String id : ids) {
      int gone = sql.update("DELETE FROM execution WHERE id = ? AND expires_at <= ?", id, now);
      if (gone == 1) {
        sql.update("DELETE FROM execution_event WHERE execution_id = ?", id);
      }
      forgotten += gone;
    }
    return forgotten;
  }
}
