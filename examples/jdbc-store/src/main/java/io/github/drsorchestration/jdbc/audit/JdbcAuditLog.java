package io.github.drsorchestration.jdbc.audit;

import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the audit log as rows that are added and read, and never changed. */
public final class JdbcAuditLog implements AuditLog {

  private final Database database;
  private final Runnable housekeeping;

  public JdbcAuditLog(Database database, Runnable housekeeping) {
    this.database = database;
    this.housekeeping = housekeeping;
  }

  @Override
  public void record(AuditEntry entry) {
    database.write(
        "record",
        sql ->
            sql.update(
                "INSERT INTO audit_entry (at, operation, actor, target, allowed, outcome,"
                    + " request_id, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entry.at().toEpochMilli(),
                entry.operation(),
                entry.actor().id(),
                entry.target().orElse(null),
                entry.allowed(),
                entry.outcome(),
                entry.requestId(),
                JsonText.of(entry)));
    housekeeping.run();
  }

  /** The entries, the newest first; those that come in meanwhile shift no later page. */
  public Page<AuditEntry> newest(PageRequest request) {
    long before = request.token().map(JdbcAuditLog::number).orElse(Long.MAX_VALUE);
    List<Map.Entry<Long, String>> found =
        database.read(
            "newest",
            sql ->
                sql.query(
                    "SELECT number, body FROM audit_entry WHERE number < ?"
                        + " ORDER BY number DESC LIMIT ?",
                    row -> Map.entry(row.getLong(1), row.getString(2)),
                    before,
                    request.limit() + 1));
    List<Map.Entry<Long, String>> page = found.stream().limit(request.limit()).toList();
    return new Page<>(
        page.stream().map(row -> JsonText.read(row.getValue(), AuditEntry.class)).toList(),
        found.size() > page.size()
            ? Optional.of(Long.toString(page.get(page.size() - 1).getKey()))
            : Optional.empty());
  }

  /** Forgets entries from before this moment, and returns how many that were. */
  public int forgetBefore(Instant moment) {
    return database.write(
        "forgetBefore",
        sql -> sql.update("DELETE FROM audit_entry WHERE at < ?", moment.toEpochMilli()));
  }

  private static long number(String token) {
    try {
      return Long.parseLong(token);
    } catch (NumberFormatException e) {
      throw new InvalidValueException("token", "must be the token of the page before");
    }
  }
}
