package io.github.drsorchestration.jdbc.document;

import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.Sql;
import java.util.Optional;

/** Keeps records of all kinds, beside the documents that have stores of their own. */
public final class JdbcRecordStore implements RecordStore {

  private final Database database;

  public JdbcRecordStore(Database database) {
    this.database = database;
  }

  @Override
  public DocumentStore<StoredRecord> of(String kind) {
    return new Records(database, kind);
  }

  private static final class Records extends JdbcDocumentStore<StoredRecord> {

    Records(Database database, String kind) {
      super(database, kind, "record/" + kind, StoredRecord.class);
    }

    @Override
    String idOf(StoredRecord value) {
      return value.id();
    }

    @Override
    long versionOf(StoredRecord value) {
      return value.version();
    }

    @Override
    StoredRecord withVersion(StoredRecord value, long version) {
      return value.withVersion(version);
    }

    @Override
    Optional<String> nameOf(StoredRecord value) {
      return Optional.empty();
    }

    /** Only the id is unique, and that is the key. */
    @Override
    void guard(Sql sql, String id, Optional<StoredRecord> after) {}
  }
}
