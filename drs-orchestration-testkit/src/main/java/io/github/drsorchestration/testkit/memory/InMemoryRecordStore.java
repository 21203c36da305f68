package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps records in memory. Thread-safe. */
public final class InMemoryRecordStore implements RecordStore {

  private final Map<String, DocumentStore<StoredRecord>> kinds = new ConcurrentHashMap<>();

  public InMemoryRecordStore() {}

  @Override
  public DocumentStore<StoredRecord> of(String kind) {
    return kinds.computeIfAbsent(kind, Records::new);
  }

  private static final class Records extends InMemoryDocumentStore<StoredRecord> {

    Records(String kind) {
      super(kind);
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
    void checkUnique(StoredRecord value) {
      // Only the id is unique, and that is the key.
    }

    @Override
    void occupy(StoredRecord value) {
      // Nothing but the key, which the store keeps.
    }

    @Override
    void vacate(StoredRecord value) {
      // Nothing but the key, which the store forgets.
    }
  }
}
