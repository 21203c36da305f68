package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Rows that tell whether a transaction took effect whose answer was lost. Each transaction counts
 * up the row of its slot, which no other uses at the same time. Who asks later writes to that row,
 * and so waits until the transaction has ended one way or the other.
 */
final class WriteSlots {

  private static final Duration KEPT = Duration.ofDays(2);

  private final ConcurrentLinkedDeque<Slot> free = new ConcurrentLinkedDeque<>();
  private final Ids ids;
  private final Time time;

  WriteSlots(Ids ids, Time time) {
    this.ids = ids;
    this.time = time;
  }

  /** A slot for one more transaction. */
  Slot take() {
    @Nullable Slot last = free.pollFirst();
    return last == null ? new Slot(ids.next(), 1) : new Slot(last.id(), last.sequence() + 1);
  }

  /** Returns a slot whose transaction has ended for certain. */
  void giveBack(Slot slot) {
    free.addFirst(slot);
  }

  void mark(Sql sql, Slot slot) throws SQLException {
    sql.update(
        "INSERT INTO write_slot (id, sequence, used_at) VALUES (?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence,"
            + " used_at = excluded.used_at",
        slot.id(),
        slot.sequence(),
        now());
  }

  boolean isMarked(Sql sql, Slot slot) throws SQLException {
    long sequence =
        sql.first(
                "INSERT INTO write_slot (id, sequence, used_at) VALUES (?, 0, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET used_at = excluded.used_at"
                    + " RETURNING sequence",
                row -> row.getLong(1),
                slot.id(),
                now())
            .orElseThrow();
    return sequence == slot.sequence();
  }

  /** Forgets the slots of processes that have ended. */
  void forgetUnused(Sql sql) throws SQLException {
    sql.update("DELETE FROM write_slot WHERE used_at < ?", now() - KEPT.toSeconds());
  }

  private long now() {
    return time.now().getEpochSecond();
  }

  /**
   * The place of one transaction.
   *
   * @param id the row
   * @param sequence what it says once the transaction took effect
   */
  record Slot(String id, long sequence) {}
}
