package io.github.drsorchestration.testkit.conformance.process;

import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import java.util.Optional;

/** Lets another process act between the moment that this one sees what waits and its next call. */
record RacingStore(RecordStore records, Runnable other) implements RecordStore {

  @Override
  public DocumentStore<StoredRecord> of(String kind) {
    DocumentStore<StoredRecord> store = records.of(kind);
    return kind.equals("notification-pending") ? new Racing(store, other) : store;
  }

  private record Racing(DocumentStore<StoredRecord> store, Runnable other)
      implements DocumentStore<StoredRecord> {

    @Override
    public Page<StoredRecord> list(PageRequest request) {
      Page<StoredRecord> page = store.list(request);
      other.run();
      return page;
    }

    @Override
    public StoredRecord create(StoredRecord value) {
      return store.create(value);
    }

    @Override
    public Optional<StoredRecord> find(String id) {
      return store.find(id);
    }

    @Override
    public StoredRecord replace(StoredRecord value) {
      return store.replace(value);
    }

    @Override
    public void delete(String id, long version) {
      store.delete(id, version);
    }
  }
}
