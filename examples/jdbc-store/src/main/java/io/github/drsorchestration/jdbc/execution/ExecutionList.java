package io.github.drsorchestration.jdbc.execution;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists executions, newest first, by their summaries alone. */
final class ExecutionList {

  private final Database database;
  private final RowReader<ExecutionSummary> rows = new RowReader<>(ExecutionSummary.class);

  ExecutionList(Database database) {
    this.database = database;
  }

  Page<ExecutionSummary> page(ExecutionQuery query, PageRequest request) {
    Statement statement = new Statement();
    query.planId().ifPresent(planId -> statement.and("plan_id = ?", planId));
    query.disasterId().ifPresent(disasterId -> statement.and("disaster_id = ?", disasterId));
    if (!query.statuses().isEmpty()) {
      statement.and(
          "status IN (?" + ", ?".repeat(query.statuses().size() - 1) + ")",
          query.statuses().stream().map(ExecutionStatus::name).toArray());
    }
    request.token().map(Rank::parse).ifPresent(statement::after);
    List<ExecutionSummary> found = statement.run(request.limit() + 1);
    List<ExecutionSummary> page = found.stream().limit(request.limit()).toList();
    return new Page<>(
        page,
        found.size() > page.size()
            ? Optional.of(Rank.of(page.get(page.size() - 1)).token())
            : Optional.empty());
  }

  /** A query, condition by condition. */
  private final class Statement {

    private final StringBuilder text = new StringBuilder("SELECT summary FROM execution");
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... more) {
      text.append(values.isEmpty() ? " WHERE " : " AND ").append(condition);
      values.addAll(List.of(more));
    }

    void after(Rank rank) {
      and(
          "created_at <= ? AND (created_at < ? OR id > ?)",
          rank.sortable(),
          rank.sortable(),
          rank.executionId());
    }

    List<ExecutionSummary> run(int limit) {
      text.append(" ORDER BY created_at DESC, id LIMIT ").append(limit);
      return database
          .read(
              "list", sql -> sql.query(text.toString(), row -> row.getString(1), values.toArray()))
          .stream()
          .map(rows::read)
          .toList();
    }
  }
}
