package io.github.drsorchestration.jdbc.execution;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.JsonText;
import io.github.drsorchestration.jdbc.database.RowReader;
import io.github.drsorchestration.jdbc.database.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keeps executions: a row for each one, and a row for each event. */
public final class JdbcExecutionStore implements ExecutionStore {

  private static final String KIND = "execution";

  private final Database database;
  private final Expiry expiry;
  private final Runnable housekeeping;
  private final ExecutionList list;
  private final RowReader<Execution> rows = new RowReader<>(Execution.class);

  public JdbcExecutionStore(Database database, Expiry expiry, Runnable housekeeping) {
    this.database = database;
    this.expiry = expiry;
    this.housekeeping = housekeeping;
    this.list = new ExecutionList(database);
  }

  @Override
  public Execution create(Execution execution, List<ExecutionEvent> events) {
    Execution kept = execution.toBuilder().version(1).build();
    ExecutionSummary summary = ExecutionSummary.of(kept);
    database.write(
        "create",
        sql -> {
          int created =
              sql.update(
                  "INSERT INTO execution (id, version, plan_id, disaster_id, status, created_at,"
                      + " settled, expires_at, summary, body) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)"
                      + " ON CONFLICT (id) DO NOTHING",
                  kept.executionId(),
                  summary.planId(),
                  summary.disasterId().orElse(null),
                  summary.status().name(),
                  Rank.of(summary).sortable(),
                  kept.settled(),
                  expiry.of(kept).orElse(null),
                  JsonText.of(summary),
                  JsonText.of(kept));
          if (created == 0) {
            throw new AlreadyExistsException(KIND, kept.executionId());
          }
          append(sql, kept.executionId(), events);
          return true;
        });
    housekeeping.run();
    return kept;
  }

  @Override
  public Optional<Execution> find(String executionId) {
    return database
        .read(
            "find",
            sql ->
                sql.first(
                    "SELECT body FROM execution WHERE id = ?",
                    row -> row.getString(1),
                    executionId))
        .map(rows::read);
  }

  @Override
  public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
    String id = before.executionId();
    Execution kept = after.toBuilder().version(before.version() + 1).build();
    ExecutionSummary summary = ExecutionSummary.of(kept);
    return database.write(
        "save",
        sql -> {
          int saved =
              sql.update(
                  "UPDATE execution SET version = ?, disaster_id = ?, status = ?, settled = ?,"
                      + " expires_at = ?, summary = ?, body = ? WHERE id = ? AND version = ?",
                  kept.version(),
                  summary.disasterId().orElse(null),
                  summary.status().name(),
                  kept.settled(),
                  expiry.of(kept).orElse(null),
                  JsonText.of(summary),
                  JsonText.of(kept),
                  id,
                  before.version());
          if (saved == 0) {
            throw refusal(sql, id, before.version());
          }
          append(sql, id, appended);
          return kept;
        });
  }

  @Override
  public List<ExecutionEvent> events(String executionId, long fromSequence, int limit) {
    return database
        .read(
            "events",
            sql ->
                sql.query(
                    "SELECT body FROM execution_event WHERE execution_id = ? AND sequence >= ?"
                        + " ORDER BY sequence LIMIT ?",
                    row -> row.getString(1),
                    executionId,
                    fromSequence,
                    limit))
        .stream()
        .map(body -> JsonText.read(body, ExecutionEvent.class))
        .toList();
  }

  @Override
  public Page<ExecutionSummary> list(ExecutionQuery query, PageRequest request) {
    return list.page(query, request);
  }

  @Override
  public List<String> unsettled() {
    return database.read(
        "unsettled",
        sql ->
            sql.query(
                "SELECT id FROM execution WHERE NOT settled ORDER BY id", row -> row.getString(1)));
  }

  @Override
  public void delete(String executionId, long version) {
    database.write(
        "delete",
        sql -> {
          int deleted =
              sql.update(
                  "DELETE FROM execution WHERE id = ? AND version = ?", executionId, version);
          if (deleted == 0) {
            throw refusal(sql, executionId, version);
          }
          sql.update("DELETE FROM execution_event WHERE execution_id = ?", executionId);
          return true;
        });
  }

  private static void append(Sql sql, String executionId, List<ExecutionEvent> events)
      throws SQLException {
    sql.updateEach(
        "INSERT INTO execution_event (execution_id, sequence, body) VALUES (?, ?, ?)",
        events.stream()
            .map(event -> new Object[] {executionId, event.sequence(), JsonText.of(event)})
            .toList());
  }

  private static RuntimeException refusal(Sql sql, String id, long version) throws SQLException {
    return sql.first("SELECT version FROM execution WHERE id = ?", row -> row.getLong(1), id)
            .isPresent()
        ? new VersionConflictException(KIND, id, version)
        : new NotFoundException(KIND, id);
  }
}
