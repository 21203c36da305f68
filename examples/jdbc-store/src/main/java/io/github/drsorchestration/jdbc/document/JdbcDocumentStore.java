package io.github.drsorchestration.jdbc.document;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.JsonText;
import io.github.drsorchestration.jdbc.database.RowReader;
import io.github.drsorchestration.jdbc.database.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the document stores have in common: a row for each document, and the version in it. */
abstract class JdbcDocumentStore<T> implements DocumentStore<T> {

  private final Database database;
  private final String kind;
  private final String key;
  private final RowReader<T> rows;

  /**
   * @param kind how messages name what is kept, such as {@code recovery plan}
   * @param key how rows name it
   */
  JdbcDocumentStore(Database database, String kind, String key, Class<T> type) {
    this.database = database;
    this.kind = kind;
    this.key = key;
    this.rows = new RowReader<>(type);
  }

  abstract String idOf(T value);

  abstract long versionOf(T value);

  abstract T withVersion(T value, long version);

  /** What people call it, if they do. */
  abstract Optional<String> nameOf(T value);

  /**
   * Keeps unique what no other document may have, such as the name.
   *
   * @param after the document, or none where it is deleted
   * @throws RuntimeException the API's exception, if another document has it
   */
  abstract void guard(Sql sql, String id, Optional<T> after) throws SQLException;

  @Override
  public final T create(T value) {
    T kept = withVersion(value, 1);
    String id = idOf(value);
    return database.write(
        "create",
        sql -> {
          int created =
              sql.update(
                  "INSERT INTO document (kind, id, version, name, body) VALUES (?, ?, 1, ?, ?)"
                      + " ON CONFLICT (kind, id) DO NOTHING",
                  key,
                  id,
                  nameOf(kept).orElse(null),
                  JsonText.of(kept));
          if (created == 0) {
            throw new AlreadyExistsException(kind, id);
          }
          guard(sql, id, Optional.of(kept));
          return kept;
        });
  }

  @Override
  public final Optional<T> find(String id) {
    return database
        .read(
            "find",
            sql ->
                sql.first(
                    "SELECT body FROM document WHERE kind = ? AND id = ?",
                    row -> row.getString(1),
                    key,
                    id))
        .map(rows::read);
  }

  @Override
  public final T replace(T value) {
    T kept = withVersion(value, versionOf(value) + 1);
    String id = idOf(value);
    return database.write(
        "replace",
        sql -> {
          int replaced =
              sql.update(
                  "UPDATE document SET version = ?, name = ?, body = ?"
                      + " WHERE kind = ? AND id = ? AND version = ?",
                  versionOf(kept),
                  nameOf(kept).orElse(null),
                  JsonText.of(kept),
                  key,
                  id,
                  versionOf(value));
          if (replaced == 0) {
            throw refusal(sql, id, versionOf(value));
          }
          guard(sql, id, Optional.of(kept));
          return kept;
        });
  }

  @Override
  public final void delete(String id, long version) {
    database.write(
        "delete",
        sql -> {
          int deleted =
              sql.update(
                  "DELETE FROM document WHERE kind = ? AND id = ? AND version = ?",
                  key,
                  id,
                  version);
          if (deleted == 0) {
            throw refusal(sql, id, version);
          }
          guard(sql, id, Optional.empty());
          return true;
        });
  }

  @Override
  public final Page<T> list(PageRequest request) {
    List<String> found =
        database.read(
            "list",
            sql ->
                sql.query(
                    "SELECT body FROM document WHERE kind = ? AND id > ? ORDER BY id LIMIT ?",
                    row -> row.getString(1),
                    key,
                    request.token().orElse(""),
                    request.limit() + 1));
    List<T> page = found.stream().limit(request.limit()).map(rows::read).toList();
    return new Page<>(
        page,
        found.size() > page.size()
            ? Optional.of(idOf(page.get(page.size() - 1)))
            : Optional.empty());
  }

  private RuntimeException refusal(Sql sql, String id, long version) throws SQLException {
    return sql.first(
                "SELECT version FROM document WHERE kind = ? AND id = ?",
                row -> row.getLong(1),
                key,
                id)
            .isPresent()
        ? new VersionConflictException(kind, id, version)
        : new NotFoundException(kind, id);
  }
}
